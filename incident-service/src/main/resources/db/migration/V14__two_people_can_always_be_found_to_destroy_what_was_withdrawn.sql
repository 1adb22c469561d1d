-- When fewer than two people have access to a withdrawn report, others are let in to confirm its destruction. They see
-- that it was withdrawn, not what is in it, and nothing at all once it is taken back.
create table incident.confirmer (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    person_id uuid not null,
    asked_at timestamptz not null,
    primary key (tenant_id, incident_id, person_id),
    foreign key (tenant_id, incident_id) references incident.withdrawal (tenant_id, incident_id) on delete cascade
);
alter table incident.confirmer enable row level security;
alter table incident.confirmer force row level security;
create policy by_the_service on incident.confirmer to incident_app
    using (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null)
    with check (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null);
grant select, insert on incident.confirmer to incident_app;
create policy directory on incident.confirmer for select to incident_directory using (true);
grant select on incident.confirmer to incident_directory;

-- When those who can confirm were told that it is time.
alter table incident.withdrawal add column told_at timestamptz;
grant update (told_at) on incident.withdrawal to incident_app;
grant select (ripe_at, confirmed_at) on incident.withdrawal to incident_jobs;

set local role incident_directory;
create or replace function incident.granted_or_withdrawn() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select mine.incident_id from (
        select a.tenant_id, a.incident_id, a.person_id from incident.incident_access a where a.ended_at is null
        union
        select c.tenant_id, c.incident_id, c.person_id from incident.confirmer c
        where not exists (select 1 from incident.exclusion x
            where x.tenant_id = c.tenant_id and x.incident_id = c.incident_id and x.person_id = c.person_id)) mine
    where mine.tenant_id = app.current_tenant() and mine.person_id = app.current_person()
        and not exists (select 1 from incident.erasure e
            where e.tenant_id = mine.tenant_id and e.incident_id = mine.incident_id)
$$;
create or replace function incident.has_access(incident uuid, person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select (exists (select 1 from incident.incident_access a
            where a.tenant_id = app.current_tenant() and a.incident_id = incident and a.person_id = person
                and a.ended_at is null)
        or exists (select 1 from incident.confirmer c
            where c.tenant_id = app.current_tenant() and c.incident_id = incident and c.person_id = person))
    and not exists (select 1 from incident.exclusion e
        where e.tenant_id = app.current_tenant() and e.incident_id = incident and e.person_id = person)
$$;
reset role;

-- Whoever takes a report back learns that its destruction has been decided meanwhile.
create policy by_receipt on incident.erasure for select to incident_receipt
    using (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()));
grant select (tenant_id, incident_id) on incident.erasure to incident_receipt;
