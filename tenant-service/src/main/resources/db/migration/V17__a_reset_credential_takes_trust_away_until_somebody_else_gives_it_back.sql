-- While suspended_at is set, the roles HANDLER and DIRECTOR of a membership do not count. They count again once another
-- handler has confirmed that the account is still in the hands of the same person; a director may confirm another
-- director, and a handler where no other handler is left.
alter table tenant.membership add column suspended_at timestamptz;
alter table tenant.membership add column credential_changed_at timestamptz;
alter table tenant.membership add column trusted_by uuid;
alter table tenant.membership add column trusted_at timestamptz;
grant update (suspended_at, credential_changed_at, trusted_by, trusted_at) on tenant.membership to tenant_app;
grant select (suspended_at) on tenant.membership to tenant_directory;

create or replace function tenant.holds(outlet uuid, person uuid, variadic wanted text[]) returns boolean
    language sql stable set search_path = ''
as $$
    select exists (
        select 1 from tenant.membership m
        join tenant.membership_role r on r.tenant_id = m.tenant_id and r.membership_id = m.membership_id
        where m.tenant_id = outlet and m.person_id = person and m.kind = 'PERSON' and m.state = 'ACTIVE' and r.role = any (wanted)
            and (m.suspended_at is null or r.role not in ('HANDLER', 'DIRECTOR')))
$$;

create function tenant.guard_trust() returns trigger language plpgsql set search_path = ''
as $$
declare
    vouching text[] := '{HANDLER,DIRECTOR}';
begin
    if exists (select 1 from tenant.membership_role r
            where r.tenant_id = new.tenant_id and r.membership_id = new.membership_id and r.role = 'HANDLER')
        and exists (select 1 from tenant.membership m
            where m.tenant_id = new.tenant_id and m.membership_id <> new.membership_id
                and tenant.holds(new.tenant_id, m.person_id, 'HANDLER')) then
        vouching := '{HANDLER}';
    end if;
    if new.trusted_by is null or new.trusted_by = new.person_id
            or not tenant.holds(new.tenant_id, new.trusted_by, variadic vouching) then
        raise exception 'another handler gives trust back' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger membership_trust_guarded before update on tenant.membership
    for each row when (old.suspended_at is not null and new.suspended_at is null) execute function tenant.guard_trust();

set role tenant_directory;
create or replace function app.access_of(organization text, person uuid)
    returns table (tenant_id uuid, umbrella boolean, tenant_state text, membership_state text, roles text[], heard_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.tenant_id, o.kind = 'ASSOCIATION', coalesce(l.state, 'ACTIVE'), m.state,
        array(select r.role from tenant.membership_role r
            where r.tenant_id = m.tenant_id and r.membership_id = m.membership_id
                and (m.suspended_at is null or r.role not in ('HANDLER', 'DIRECTOR')) order by r.role),
        'infinity'::timestamptz
    from tenant.organisation o
    left join tenant.outlet l on l.tenant_id = o.tenant_id
    left join tenant.membership m on m.tenant_id = o.tenant_id and m.person_id = person and m.state <> 'REMOVED'
    where o.organization_id = organization
$$;
reset role;

-- The memberships of one person, for the reader of Keycloak's events.
create function tenant.places_of(person uuid) returns table (tenant_id uuid, membership_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select m.tenant_id, m.membership_id from tenant.membership m where m.person_id = person and m.state = 'ACTIVE' $$;
revoke all on function tenant.places_of(uuid) from public;
grant execute on function tenant.places_of(uuid) to tenant_jobs;
alter function tenant.places_of(uuid) owner to tenant_directory;

-- Until when Keycloak's events about credentials have been read, by Keycloak's clock.
create table tenant.credential_cursor (
    reader text primary key,
    read_until timestamptz not null
);
comment on table tenant.credential_cursor is 'of the service, not of a tenant: how far Keycloak''s events were read';
insert into tenant.credential_cursor (reader, read_until) values ('tenant-service', now());
alter table tenant.credential_cursor enable row level security;
alter table tenant.credential_cursor force row level security;
create policy credential_cursor_of_service on tenant.credential_cursor to tenant_jobs using (true) with check (true);
grant select, update on tenant.credential_cursor to tenant_jobs;
