-- A role of trust (HANDLER, DIRECTOR) is proposed by one person and confirmed by another; neither is who it is for.
create table tenant.role_proposal (
    tenant_id uuid not null default app.current_tenant() references tenant.organisation (tenant_id),
    proposal_id uuid not null,
    membership_id uuid not null,
    role text not null check (role in ('HANDLER', 'DIRECTOR')),
    state text not null check (state in ('PENDING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > proposed_at),
    decided_by uuid,
    decided_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, proposal_id),
    foreign key (tenant_id, membership_id) references tenant.membership (tenant_id, membership_id),
    check (state not in ('CONFIRMED', 'REJECTED') or (decided_by is not null and decided_at is not null)),
    constraint role_proposal_two_people check (state <> 'CONFIRMED' or (decided_by <> proposed_by and decided_at <= expires_at))
);
create unique index role_proposal_one_pending on tenant.role_proposal (tenant_id, membership_id, role) where state = 'PENDING';
create index role_proposal_newest on tenant.role_proposal (tenant_id, proposal_id desc);

alter table tenant.role_proposal enable row level security;
alter table tenant.role_proposal force row level security;
create policy role_proposal_of_tenant on tenant.role_proposal to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert on tenant.role_proposal to tenant_app;
grant update (state, decided_by, decided_at, version) on tenant.role_proposal to tenant_app;

-- The last state told on tenant.member.v1 is still the present one's: false when a removal must still be told.
alter table tenant.membership add column announced boolean not null default false;

-- What a membership is never changes after its first row: only the person in it moves on.
revoke update on tenant.membership from tenant_app;
grant update (person_id, name, language, time_zone, state, account_state, accepted_at, removed_at, announced, version)
    on tenant.membership to tenant_app;
-- A role is given and taken, never rewritten.
revoke update on tenant.membership_role from tenant_app;

-- The secretariat may replace a founder who has not accepted yet.
create policy membership_founding_replace on tenant.membership for update to tenant_app
    using ((select app.umbrella()) = 'HOME' and founding and state = 'INVITED' and tenant_id <> (select app.current_tenant()))
    with check ((select app.umbrella()) = 'HOME' and founding and state = 'REMOVED'
        and exists (select 1 from tenant.outlet o where o.tenant_id = membership.tenant_id and o.state = 'REGISTERED'));

-- Nobody founds an outlet from inside it: founding rows come from the secretariat only.
create policy membership_founding_only_from_outside on tenant.membership as restrictive for insert to tenant_app
    with check (not founding or ((select app.umbrella()) = 'HOME' and tenant_id <> (select app.current_tenant())));

create function tenant.holds(outlet uuid, person uuid, variadic wanted text[]) returns boolean
    language sql stable set search_path = ''
as $$
    select exists (
        select 1 from tenant.membership m
        join tenant.membership_role r on r.tenant_id = m.tenant_id and r.membership_id = m.membership_id
        where m.tenant_id = outlet and m.person_id = person and m.kind = 'PERSON' and m.state = 'ACTIVE' and r.role = any (wanted))
$$;

revoke all on function tenant.holds(uuid, uuid, text[]) from public;
grant execute on function tenant.holds(uuid, uuid, text[]) to tenant_app;

create function tenant.guard_granted_role() returns trigger language plpgsql set search_path = ''
as $$
declare
    target tenant.membership;
    tenant_kind text;
begin
    select m.* into target from tenant.membership m
        where m.tenant_id = new.tenant_id and m.membership_id = new.membership_id;
    select o.kind into tenant_kind from tenant.organisation o where o.tenant_id = new.tenant_id;
    if (target.kind = 'INTEGRATION') <> (new.role = 'INTEGRATION') then
        raise exception 'programs hold the role INTEGRATION and people do not' using errcode = 'check_violation';
    end if;
    if target.kind = 'PERSON' and (tenant_kind = 'ASSOCIATION') <> (new.role in ('SECRETARIAT', 'MENTOR')) then
        raise exception 'role % does not belong to this kind of tenant', new.role using errcode = 'check_violation';
    end if;
    if target.joint and new.role <> 'HANDLER' then
        raise exception 'a member lent by another outlet can only be a handler' using errcode = 'check_violation';
    end if;
    if new.role in ('OUTLET_ADMIN', 'DIRECTOR') and exists (
            select 1 from tenant.membership_role r
            where r.tenant_id = new.tenant_id and r.membership_id = new.membership_id
                and r.role in ('OUTLET_ADMIN', 'DIRECTOR') and r.role <> new.role) then
        raise exception 'administrator and director are two people' using errcode = 'check_violation';
    end if;
    if new.role in ('HANDLER', 'DIRECTOR') and not (target.founding and target.state = 'INVITED' and new.role = 'DIRECTOR'
            and (select app.umbrella()) = 'HOME' and new.tenant_id <> (select app.current_tenant())) then
        if target.state <> 'ACTIVE' or new.granted_by is null or new.confirmed_by is null
                or new.granted_by = new.confirmed_by
                or target.person_id in (new.granted_by, new.confirmed_by)
                or not tenant.holds(new.tenant_id, new.granted_by, 'OUTLET_ADMIN')
                or not tenant.holds(new.tenant_id, new.confirmed_by, 'HANDLER', 'DIRECTOR')
                or tenant.holds(new.tenant_id, new.confirmed_by, 'OUTLET_ADMIN')
                -- who made the proposer an administrator is no second person
                or exists (select 1 from tenant.membership p
                    join tenant.membership_role r on r.tenant_id = p.tenant_id and r.membership_id = p.membership_id
                    where p.tenant_id = new.tenant_id and p.person_id = new.granted_by and p.state = 'ACTIVE'
                        and r.role = 'OUTLET_ADMIN' and new.confirmed_by in (r.granted_by, r.confirmed_by))
                or not exists (select 1 from tenant.role_proposal p
                    where p.tenant_id = new.tenant_id and p.membership_id = new.membership_id and p.role = new.role
                        and p.state = 'CONFIRMED' and p.proposed_by = new.granted_by and p.decided_by = new.confirmed_by) then
            raise exception 'role % needs an administrator and, as a second person, a handler or director', new.role
                using errcode = 'check_violation';
        end if;
    end if;
    return new;
end
$$;
create trigger membership_role_guarded before insert or update on tenant.membership_role
    for each row execute function tenant.guard_granted_role();

-- At the end of every transaction somebody still administrates, directs or keeps the secretariat where somebody did.
create function tenant.guard_last_holder() returns trigger language plpgsql set search_path = ''
as $$
declare
    lost text[];
    gone text;
begin
    if tg_table_name = 'membership' then
        select array_agg(r.role) into lost from tenant.membership_role r
            where r.tenant_id = old.tenant_id and r.membership_id = old.membership_id;
    else
        lost := array[old.role];
    end if;
    foreach gone in array coalesce(lost, '{}') loop
        if gone in ('OUTLET_ADMIN', 'DIRECTOR', 'SECRETARIAT') and not exists (
                select 1 from tenant.membership m
                join tenant.membership_role r on r.tenant_id = m.tenant_id and r.membership_id = m.membership_id
                where m.tenant_id = old.tenant_id and m.state = 'ACTIVE' and r.role = gone) then
            if tg_table_name = 'membership' or exists (select 1 from tenant.membership m
                    where m.tenant_id = old.tenant_id and m.membership_id = old.membership_id and m.accepted_at is not null) then
                raise exception 'nobody would hold the role % any more', gone using errcode = 'check_violation';
            end if;
        end if;
    end loop;
    return null;
end
$$;
create constraint trigger membership_role_never_vacant after delete on tenant.membership_role
    deferrable initially deferred for each row execute function tenant.guard_last_holder();
create constraint trigger membership_never_vacant after update of state on tenant.membership
    deferrable initially deferred for each row when (old.state = 'ACTIVE' and new.state <> 'ACTIVE')
    execute function tenant.guard_last_holder();

-- Is the acting person an active member of another outlet? Asked only about oneself, answered with yes or no.
create function tenant.belongs_to_another_outlet() returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select 1 from tenant.membership m join tenant.outlet o on o.tenant_id = m.tenant_id
        where m.person_id = app.current_person() and m.tenant_id <> app.current_tenant()
            and m.kind = 'PERSON' and m.state = 'ACTIVE' and not m.joint and o.state in ('REGISTERED', 'ACTIVE'))
$$;
grant select (joint) on tenant.membership to tenant_directory;
grant usage on schema app to tenant_directory;
revoke all on function tenant.belongs_to_another_outlet() from public;
grant execute on function tenant.belongs_to_another_outlet() to tenant_app;
alter function tenant.belongs_to_another_outlet() owner to tenant_directory;

-- Does an active member hold the role? The association asks before it invites a founder; it learns no more than that.
create function tenant.is_role_held(outlet uuid, wanted text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select 1 from tenant.membership m
        join tenant.membership_role r on r.tenant_id = m.tenant_id and r.membership_id = m.membership_id
        where m.tenant_id = outlet and m.state = 'ACTIVE' and r.role = wanted)
$$;
revoke all on function tenant.is_role_held(uuid, text) from public;
grant execute on function tenant.is_role_held(uuid, text) to tenant_app;
alter function tenant.is_role_held(uuid, text) owner to tenant_directory;

alter policy membership_founding_role_add on tenant.membership_role
    with check ((select app.umbrella()) = 'HOME' and role in ('OUTLET_ADMIN', 'DIRECTOR')
        and exists (select 1 from tenant.membership m join tenant.outlet o on o.tenant_id = m.tenant_id
            where m.tenant_id = membership_role.tenant_id and m.membership_id = membership_role.membership_id
                and m.founding and m.state = 'INVITED' and o.state = 'REGISTERED')
        and not tenant.is_role_held(tenant_id, role));
