-- Where all handlers and directors are suspended nobody inside can give trust back. An administrator of the outlet asks
-- for one person, all members hear of it, two people of the association agree, and after 72 hours an administrator of the
-- outlet completes it. Of all this the association reads these rows and adds its agreement; it changes nothing.
create table tenant.rescue (
    tenant_id uuid not null default app.current_tenant() references tenant.organisation (tenant_id),
    rescue_id uuid not null,
    membership_id uuid not null,
    -- told to the association, which sees no other member of an outlet
    name text not null,
    credential_changed_at timestamptz not null,
    identity_check text not null check (identity_check in ('FACE_TO_FACE', 'KNOWN_NUMBER')),
    state text not null check (state in ('WAITING', 'STOPPED', 'COMPLETED')),
    requested_by uuid not null,
    requested_at timestamptz not null,
    ripe_at timestamptz not null check (ripe_at >= requested_at + interval '72 hours'),
    expires_at timestamptz not null check (expires_at > ripe_at),
    decided_by uuid,
    decided_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, rescue_id),
    foreign key (tenant_id, membership_id) references tenant.membership (tenant_id, membership_id),
    constraint rescue_waits check (state <> 'COMPLETED'
        or (decided_by is not null and decided_at >= ripe_at and decided_at <= expires_at))
);

create table tenant.rescue_agreement (
    tenant_id uuid not null,
    rescue_id uuid not null,
    person_id uuid not null default app.current_person(),
    agreed_at timestamptz not null,
    primary key (tenant_id, rescue_id, person_id),
    foreign key (tenant_id, rescue_id) references tenant.rescue (tenant_id, rescue_id)
);

alter table tenant.rescue enable row level security;
alter table tenant.rescue force row level security;
alter table tenant.rescue_agreement enable row level security;
alter table tenant.rescue_agreement force row level security;
create policy rescue_of_tenant on tenant.rescue to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy rescue_seen_by_association on tenant.rescue for select to tenant_app
    using ((select app.umbrella()) = 'HOME');
create policy rescue_agreement_seen on tenant.rescue_agreement for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy rescue_agreement_add on tenant.rescue_agreement for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME' and tenant_id <> (select app.current_tenant())
        and person_id = (select app.current_person()));
grant select, insert on tenant.rescue, tenant.rescue_agreement to tenant_app;
grant update (state, decided_by, decided_at, version) on tenant.rescue to tenant_app;

-- Whoever joined the secretariat after the request could be a person who agreed already, under another name.
create function tenant.guard_rescue_agreement() returns trigger language plpgsql set search_path = ''
as $$
begin
    if not exists (select 1 from tenant.membership m
            join tenant.membership_role r on r.tenant_id = m.tenant_id and r.membership_id = m.membership_id
            join tenant.rescue c on c.tenant_id = new.tenant_id and c.rescue_id = new.rescue_id
            where m.tenant_id = app.current_tenant() and m.person_id = new.person_id and m.state = 'ACTIVE'
                and r.role = 'SECRETARIAT' and r.granted_at < c.requested_at and c.state = 'WAITING') then
        raise exception 'the secretariat agrees, as it was when the rescue was asked for' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger rescue_agreement_guarded before insert on tenant.rescue_agreement
    for each row execute function tenant.guard_rescue_agreement();

-- How many agreed who never were members of the outlet.
create function tenant.agreements_of_others(outlet uuid, rescue uuid) returns bigint
    language sql stable set search_path = ''
as $$
    select count(*) from tenant.rescue_agreement a
    where a.tenant_id = outlet and a.rescue_id = rescue and not exists (
        select 1 from tenant.membership m where m.tenant_id = a.tenant_id and m.person_id = a.person_id)
$$;
revoke all on function tenant.agreements_of_others(uuid, uuid) from public;
grant execute on function tenant.agreements_of_others(uuid, uuid) to tenant_app;

create function tenant.guard_rescue() returns trigger language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'INSERT' and new.state <> 'WAITING' then
        raise exception 'a rescue waits first' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.state <> 'WAITING' then
        raise exception 'a rescue is decided once' using errcode = 'check_violation';
    end if;
    if new.state = 'COMPLETED' and (
            tenant.agreements_of_others(new.tenant_id, new.rescue_id) < 2
            or not tenant.holds(new.tenant_id, new.decided_by, 'OUTLET_ADMIN')
            or not exists (select 1 from tenant.membership m
                where m.tenant_id = new.tenant_id and m.membership_id = new.membership_id
                    and m.person_id <> new.decided_by and m.suspended_at is not null
                    and m.credential_changed_at = new.credential_changed_at)
            or exists (select 1 from tenant.membership m where m.tenant_id = new.tenant_id
                and tenant.holds(new.tenant_id, m.person_id, 'HANDLER', 'DIRECTOR')
                and not tenant.holds(new.tenant_id, m.person_id, 'OUTLET_ADMIN'))) then
        raise exception 'a rescue needs two of the association, an administrator, and nobody inside who could confirm'
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger rescue_guarded before insert or update on tenant.rescue
    for each row execute function tenant.guard_rescue();

-- As before, and also by a rescue that was completed for this very change, by this person at this time.
create or replace function tenant.guard_trust() returns trigger language plpgsql set search_path = ''
as $$
declare
    vouching text[] := '{HANDLER,DIRECTOR}';
begin
    if exists (select 1 from tenant.rescue c
            where c.tenant_id = new.tenant_id and c.membership_id = new.membership_id and c.state = 'COMPLETED'
                and c.credential_changed_at = new.credential_changed_at
                and c.decided_by = new.trusted_by and c.decided_at = new.trusted_at) then
        return new;
    end if;
    if exists (select 1 from tenant.membership_role r
            where r.tenant_id = new.tenant_id and r.membership_id = new.membership_id and r.role = 'HANDLER')
        and exists (select 1 from tenant.membership m
            where m.tenant_id = new.tenant_id and m.membership_id <> new.membership_id
                and tenant.holds(new.tenant_id, m.person_id, 'HANDLER')
                and not tenant.holds(new.tenant_id, m.person_id, 'OUTLET_ADMIN')) then
        vouching := '{HANDLER}';
    end if;
    if new.trusted_by is null or new.trusted_by = new.person_id
            or not tenant.holds(new.tenant_id, new.trusted_by, variadic vouching)
            or tenant.holds(new.tenant_id, new.trusted_by, 'OUTLET_ADMIN') then
        raise exception 'another handler gives trust back' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
