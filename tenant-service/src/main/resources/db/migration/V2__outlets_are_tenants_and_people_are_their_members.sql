-- One organisation per tenant: the mirror of what Keycloak holds. Keycloak follows these rows, never the other way round.
create table tenant.organisation (
    tenant_id uuid not null default app.current_tenant() primary key,
    kind text not null check (kind in ('OUTLET', 'ASSOCIATION')),
    alias text not null constraint organisation_alias_unique unique,
    name text not null check (name <> ''),
    domain text not null,
    organization_id text constraint organisation_identity_unique unique,
    state text not null default 'PENDING' check (state in ('PENDING', 'CREATED')),
    -- the last facts told on tenant.outlet.v1; null until the first time
    announced text
);
comment on constraint organisation_alias_unique on tenant.organisation is 'association-wide: written by the umbrella only';
comment on constraint organisation_identity_unique on tenant.organisation is 'association-wide: written by the umbrella only';

-- Which tenants Keycloak may no longer match. wanted > done means work; both only grow.
create table tenant.reconciliation (
    tenant_id uuid not null default app.current_tenant() primary key references tenant.organisation (tenant_id),
    wanted bigint not null default 1,
    done bigint not null default 0,
    wanted_at timestamptz not null default now(),
    done_at timestamptz,
    attempts integer not null default 0,
    next_try_at timestamptz not null default now(),
    last_problem text
);
create index reconciliation_due on tenant.reconciliation (next_try_at) where wanted > done;

create table tenant.outlet (
    tenant_id uuid not null default app.current_tenant() primary key references tenant.organisation (tenant_id),
    name text not null check (name <> ''),
    domain text not null constraint outlet_domain_unique unique,
    public_id text not null constraint outlet_public_id_unique unique,
    chapter_id uuid not null references tenant.chapter (chapter_id),
    province text not null,
    time_zone text not null check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    contact_email text not null,
    contact_phone text,
    legal_entity text not null,
    state text not null check (state in ('REGISTERED', 'ACTIVE', 'SUSPENDED', 'LEFT')),
    verification text not null default 'NONE' check (verification in ('NONE', 'IN_PROCESS', 'ADMINISTRATIVE', 'FACTUAL')),
    registered_at timestamptz not null,
    version bigint not null default 0
);
comment on constraint outlet_domain_unique on tenant.outlet is 'association-wide: written by the umbrella only';
comment on constraint outlet_public_id_unique on tenant.outlet is 'association-wide: written by the umbrella only';
create index outlet_by_name on tenant.outlet (lower(name) text_pattern_ops, tenant_id);

create table tenant.membership (
    tenant_id uuid not null default app.current_tenant() references tenant.organisation (tenant_id),
    membership_id uuid not null,
    -- the account's id in Keycloak (subject of its tokens); null until the account exists
    person_id uuid,
    kind text not null default 'PERSON' check (kind in ('PERSON', 'INTEGRATION')),
    name text not null check (name <> ''),
    email text,
    language text not null default 'id' check (language in ('id', 'en')),
    time_zone text check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    state text not null check (state in ('INVITED', 'ACTIVE', 'REMOVED')),
    joint boolean not null default false,
    founding boolean not null default false,
    -- PENDING: no account known. LINKED: account known and a member in Keycloak. INVITED: its invitation has left as well.
    account_state text not null default 'PENDING' check (account_state in ('PENDING', 'LINKED', 'INVITED')),
    invited_at timestamptz not null,
    accepted_at timestamptz,
    removed_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, membership_id),
    check (kind = 'INTEGRATION' or email is not null)
);
create unique index membership_one_per_mail on tenant.membership (tenant_id, lower(email)) where state <> 'REMOVED';
create unique index membership_one_per_person on tenant.membership (tenant_id, person_id) where state <> 'REMOVED';
create index membership_of_person on tenant.membership (person_id) where state <> 'REMOVED';

create table tenant.membership_role (
    tenant_id uuid not null default app.current_tenant(),
    membership_id uuid not null,
    role text not null check (role in
        ('OUTLET_ADMIN', 'DIRECTOR', 'EDITOR', 'HANDLER', 'STAFF', 'INTEGRATION', 'SECRETARIAT', 'MENTOR')),
    granted_by uuid,
    confirmed_by uuid,
    granted_at timestamptz not null,
    primary key (tenant_id, membership_id, role),
    foreign key (tenant_id, membership_id) references tenant.membership (tenant_id, membership_id)
);

alter table tenant.organisation enable row level security;
alter table tenant.organisation force row level security;
alter table tenant.reconciliation enable row level security;
alter table tenant.reconciliation force row level security;
alter table tenant.outlet enable row level security;
alter table tenant.outlet force row level security;
alter table tenant.membership enable row level security;
alter table tenant.membership force row level security;
alter table tenant.membership_role enable row level security;
alter table tenant.membership_role force row level security;

create policy organisation_of_tenant on tenant.organisation to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME')
    with check (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy reconciliation_of_tenant on tenant.reconciliation to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME')
    with check (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy outlet_read on tenant.outlet for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy outlet_add on tenant.outlet for insert to tenant_app with check ((select app.umbrella()) = 'HOME');
create policy outlet_change on tenant.outlet for update to tenant_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');

create policy membership_of_tenant on tenant.membership to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy membership_role_of_tenant on tenant.membership_role to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));

-- The secretariat invites the first administrator and the director of an outlet that is still REGISTERED, and nobody
-- else, ever: the database refuses what the application might forget.
create policy membership_founding_read on tenant.membership for select to tenant_app
    using ((select app.umbrella()) = 'HOME' and founding
        and exists (select 1 from tenant.outlet o where o.tenant_id = membership.tenant_id and o.state = 'REGISTERED'));
create policy membership_founding_add on tenant.membership for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME' and founding and kind = 'PERSON' and state = 'INVITED' and person_id is null
        and exists (select 1 from tenant.outlet o where o.tenant_id = membership.tenant_id and o.state = 'REGISTERED'));
create policy membership_founding_role_read on tenant.membership_role for select to tenant_app
    using ((select app.umbrella()) = 'HOME'
        and exists (select 1 from tenant.membership m
            where m.tenant_id = membership_role.tenant_id and m.membership_id = membership_role.membership_id and m.founding));
create policy membership_founding_role_add on tenant.membership_role for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME' and role in ('OUTLET_ADMIN', 'DIRECTOR')
        and exists (select 1 from tenant.membership m join tenant.outlet o on o.tenant_id = m.tenant_id
            where m.tenant_id = membership_role.tenant_id and m.membership_id = membership_role.membership_id
                and m.founding and m.state = 'INVITED' and o.state = 'REGISTERED'));
create policy membership_hidden_from_guests on tenant.membership as restrictive to tenant_app
    using ((select app.umbrella()) is distinct from 'GUEST' or founding)
    with check ((select app.umbrella()) is distinct from 'GUEST');

grant select, insert, update on tenant.organisation, tenant.reconciliation, tenant.outlet, tenant.membership to tenant_app;
grant select, insert, update, delete on tenant.membership_role to tenant_app;

-- The worker that finds tenants to reconcile sees which are due and can ask for a full pass; it sees nothing else.
create policy reconciliation_jobs on tenant.reconciliation to tenant_jobs using (true) with check (true);
grant select (tenant_id, wanted, done, next_try_at) on tenant.reconciliation to tenant_jobs;
grant update (wanted, wanted_at, next_try_at) on tenant.reconciliation to tenant_jobs;

create policy organisation_directory on tenant.organisation for select to tenant_directory using (true);
create policy outlet_directory on tenant.outlet for select to tenant_directory using (true);
create policy membership_directory on tenant.membership for select to tenant_directory using (true);
create policy membership_role_directory on tenant.membership_role for select to tenant_directory using (true);
grant select (tenant_id, kind, organization_id) on tenant.organisation to tenant_directory;
grant select (tenant_id, state) on tenant.outlet to tenant_directory;
grant select (tenant_id, membership_id, person_id, kind, state) on tenant.membership to tenant_directory;
grant select (tenant_id, membership_id, role) on tenant.membership_role to tenant_directory;

-- What the bearer of a token may do: from the organisation's id in the token and the account's id. No row: unknown
-- organisation. No membership state: not a member.
create function app.access_of(organization text, person uuid)
    returns table (tenant_id uuid, umbrella boolean, tenant_state text, membership_state text, roles text[], heard_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.tenant_id, o.kind = 'ASSOCIATION', coalesce(l.state, 'ACTIVE'), m.state,
        array(select r.role from tenant.membership_role r
            where r.tenant_id = m.tenant_id and r.membership_id = m.membership_id order by r.role),
        now()
    from tenant.organisation o
    left join tenant.outlet l on l.tenant_id = o.tenant_id
    left join tenant.membership m on m.tenant_id = o.tenant_id and m.person_id = person and m.state <> 'REMOVED'
    where o.organization_id = organization
$$;
revoke all on function app.access_of(text, uuid) from public;
grant execute on function app.access_of(text, uuid) to tenant_app;
alter function app.access_of(text, uuid) owner to tenant_directory;

-- Handlers who are neither director nor administrator, those of a joint task force included: the secretariat learns
-- how many there are, never who.
create function tenant.independent_handlers(outlet uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select count(*)::integer from tenant.membership m
    where m.tenant_id = outlet and m.kind = 'PERSON' and m.state = 'ACTIVE'
        and exists (select 1 from tenant.membership_role r
            where r.tenant_id = m.tenant_id and r.membership_id = m.membership_id and r.role = 'HANDLER')
        and not exists (select 1 from tenant.membership_role r
            where r.tenant_id = m.tenant_id and r.membership_id = m.membership_id and r.role in ('DIRECTOR', 'OUTLET_ADMIN'))
$$;
revoke all on function tenant.independent_handlers(uuid) from public;
grant execute on function tenant.independent_handlers(uuid) to tenant_app;
alter function tenant.independent_handlers(uuid) owner to tenant_directory;

