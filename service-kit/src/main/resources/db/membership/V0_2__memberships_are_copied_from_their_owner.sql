-- Copies of who belongs where, fed by events. A removed membership stays as a row, so that a late old event cannot
-- bring it back. sequence rises with every event of the same tenant or membership.
create table app.tenant_copy (
    tenant_id uuid primary key,
    organization_id text,
    umbrella boolean not null,
    state text not null,
    sequence bigint not null
);
create index tenant_copy_by_organization on app.tenant_copy (organization_id);

create table app.membership_copy (
    tenant_id uuid not null,
    membership_id uuid not null,
    person_id uuid,
    state text not null,
    roles text[] not null,
    language text,
    zone text,
    sequence bigint not null,
    primary key (tenant_id, membership_id)
);
create index membership_copy_of_person on app.membership_copy (tenant_id, person_id) where state <> 'REMOVED';

-- Until when each topic is known to be heard in full. While records of it lie among the dead letters, it is not.
create table app.copy_heartbeat (
    topic text primary key,
    heard_at timestamptz not null,
    missing integer not null default 0 check (missing >= 0)
);
comment on table app.copy_heartbeat is 'of the service, not of a tenant: how fresh its copies are';

alter table app.tenant_copy enable row level security;
alter table app.tenant_copy force row level security;
alter table app.membership_copy enable row level security;
alter table app.membership_copy force row level security;
alter table app.copy_heartbeat enable row level security;
alter table app.copy_heartbeat force row level security;
create policy tenant_copy_of_tenant on app.tenant_copy to ${service}_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy membership_copy_of_tenant on app.membership_copy to ${service}_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy copy_heartbeat_of_service on app.copy_heartbeat to ${service}_app using (true) with check (true);
create policy tenant_copy_directory on app.tenant_copy for select to ${service}_directory using (true);
create policy membership_copy_directory on app.membership_copy for select to ${service}_directory using (true);
create policy copy_heartbeat_directory on app.copy_heartbeat for select to ${service}_directory using (true);
grant select, insert, update on app.tenant_copy, app.membership_copy, app.copy_heartbeat to ${service}_app;
grant select on app.tenant_copy, app.membership_copy, app.copy_heartbeat to ${service}_directory;

-- What a person of an organisation may be, before any tenant is set: always one row, its tenant null if unknown.
create function app.access_of(organization text, person uuid)
    returns table (
        tenant_id uuid, umbrella boolean, tenant_state text, membership_state text, roles text[], heard_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select t.tenant_id, t.umbrella, t.state, m.state, m.roles, h.heard_at
    from (select case when count(*) < 2 then 'epoch'::timestamptz else min(heard_at) end as heard_at
          from app.copy_heartbeat) h
    left join app.tenant_copy t on t.organization_id = organization
    left join app.membership_copy m
        on m.tenant_id = t.tenant_id and m.person_id = person and m.state <> 'REMOVED'
$$;
revoke all on function app.access_of(text, uuid) from public;
grant execute on function app.access_of(text, uuid) to ${service}_app;
alter function app.access_of(text, uuid) owner to ${service}_directory;
