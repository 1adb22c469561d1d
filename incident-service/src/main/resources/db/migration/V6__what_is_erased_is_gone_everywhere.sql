-- A report that was withdrawn. From this moment nobody opens it; it is destroyed when two people have confirmed that, or
-- given back to those who handle it when the row goes.
create table incident.withdrawal (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    reason text not null check (reason in ('NOT_SAID', 'UNSAFE', 'RESOLVED', 'HANDLED_ELSEWHERE', 'BY_MISTAKE')),
    asked_at timestamptz not null,
    -- not destroyed earlier
    ripe_at timestamptz not null,
    -- the affected person confirms with a code that goes to the safe contact; without one, by saying it again later
    by_mail boolean not null,
    wrong_codes integer not null default 0,
    confirmed_at timestamptz,
    primary key (tenant_id, incident_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create table incident.withdrawal_confirmation (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    person_id uuid not null,
    confirmed_at timestamptz not null,
    primary key (tenant_id, incident_id, person_id),
    foreign key (tenant_id, incident_id) references incident.withdrawal (tenant_id, incident_id) on delete cascade
);

-- A legal process needs the case: nothing of it is destroyed. One handler sets it; lifting it takes two.
create table incident.legal_hold (
    tenant_id uuid not null default app.current_tenant(),
    hold_id uuid not null,
    incident_id uuid not null,
    reason text not null check (reason in ('POLICE', 'COURT', 'PRESS_COUNCIL', 'LABOUR_DISPUTE', 'REGULATOR')),
    set_by uuid not null,
    set_at timestamptz not null,
    lifting_reason text check (lifting_reason in ('PROCESS_ENDED', 'SET_BY_MISTAKE')),
    asked_by uuid,
    asked_at timestamptz,
    lifted_by uuid,
    lifted_at timestamptz,
    primary key (tenant_id, hold_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id),
    check ((asked_by is null) = (asked_at is null) and (asked_by is null) = (lifting_reason is null)),
    check ((lifted_by is null) = (lifted_at is null)),
    check (lifted_by is null or asked_by is not null and lifted_by <> asked_by)
);
create unique index legal_hold_one_at_a_time on incident.legal_hold (tenant_id, incident_id) where lifted_at is null;

-- Decided and not yet done: it is taken up again until the key is destroyed and the rows are gone.
create table incident.erasure (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    cause text not null check (cause in ('WITHDRAWN', 'RETENTION_ENDED')),
    reason text check (length(reason) <= 40),
    decided_by uuid[] not null,
    decided_at timestamptz not null,
    primary key (tenant_id, incident_id)
);
-- What is left of an erased incident: that it is, why, and who decided it, signed.
create table incident.tombstone (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    decided_by uuid[] not null,
    erased_at timestamptz not null,
    statement text not null,
    signature bytea not null,
    primary key (tenant_id, incident_id)
);

-- When a closed incident has been kept as long as its SOP says; null while it is open.
alter table incident.incident add column erase_after timestamptz;
update incident.incident set erase_after = closed_at + interval '5 years' where closed_at is not null;
create index incident_to_erase on incident.incident (erase_after) where erase_after is not null;

-- Whatever belongs to an incident goes with it.
do $$
declare c record;
begin
    for c in select conname, conrelid::regclass as of_table from pg_constraint
            where confrelid = 'incident.incident'::regclass and contype = 'f' loop
        execute format('alter table %s drop constraint %I, add constraint %I foreign key (tenant_id, incident_id)
            references incident.incident (tenant_id, incident_id) on delete cascade', c.of_table, c.conname, c.conname);
    end loop;
end $$;

-- These functions are the directory's, and only it may change them.
set local role incident_directory;
-- What the acting person was granted, withdrawn incidents not counted: those nobody opens.
create or replace function incident.granted() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.incident_id from incident.incident_access a
    where a.tenant_id = app.current_tenant() and a.person_id = app.current_person() and a.ended_at is null
        and not exists (select 1 from incident.withdrawal w
            where w.tenant_id = a.tenant_id and w.incident_id = a.incident_id)
        and not exists (select 1 from incident.erasure e
            where e.tenant_id = a.tenant_id and e.incident_id = a.incident_id)
$$;
-- The same with withdrawn ones: for what two people decide about them, not for what is in them.
create function incident.granted_or_withdrawn() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.incident_id from incident.incident_access a
    where a.tenant_id = app.current_tenant() and a.person_id = app.current_person() and a.ended_at is null
        and not exists (select 1 from incident.erasure e
            where e.tenant_id = a.tenant_id and e.incident_id = a.incident_id)
$$;
-- Who still has access to an incident and is kept out of nothing of it.
create function incident.has_access(incident uuid, person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (select 1 from incident.incident_access a
        where a.tenant_id = app.current_tenant() and a.incident_id = incident and a.person_id = person
            and a.ended_at is null)
    and not exists (select 1 from incident.exclusion e
        where e.tenant_id = app.current_tenant() and e.incident_id = incident and e.person_id = person)
$$;
-- Once its destruction is decided, a report opens for nobody, not with its receipt either.
create or replace function incident.report_of_receipt(hash bytea) returns table (tenant_id uuid, incident_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.tenant_id, s.incident_id from incident.submission s
    where s.receipt_hash = hash and not exists (select 1 from incident.erasure e
        where e.tenant_id = s.tenant_id and e.incident_id = s.incident_id)
$$;
create or replace function incident.reports_of_submitter(hash bytea) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.incident_id from incident.submission s
    where s.tenant_id = app.current_tenant() and s.submitter_hash = hash and not exists (
        select 1 from incident.erasure e where e.tenant_id = s.tenant_id and e.incident_id = s.incident_id)
$$;
revoke all on function incident.granted_or_withdrawn(), incident.has_access(uuid, uuid) from public;
grant execute on function incident.granted_or_withdrawn(), incident.has_access(uuid, uuid) to incident_app;
reset role;

do $$
declare t text;
begin
    foreach t in array array['withdrawal', 'withdrawal_confirmation', 'legal_hold', 'erasure', 'tombstone'] loop
        execute format('alter table incident.%I enable row level security', t);
        execute format('alter table incident.%I force row level security', t);
    end loop;
    foreach t in array array['withdrawal', 'withdrawal_confirmation', 'legal_hold'] loop
        execute format('create policy of_granted on incident.%I to incident_app
            using (tenant_id = (select app.current_tenant()) and ((select app.current_person()) is null
                or incident_id in (select incident.granted_or_withdrawn())))
            with check (tenant_id = (select app.current_tenant()) and ((select app.current_person()) is null
                or incident_id in (select incident.granted_or_withdrawn())))', t);
        execute format('grant select on incident.%I to incident_app', t);
    end loop;
end $$;

-- whoever reported withdraws, confirms, and takes it back
create policy by_receipt on incident.withdrawal to incident_receipt
    using (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()))
    with check (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()));
grant select, insert, delete on incident.withdrawal to incident_receipt;
grant update (wrong_codes, confirmed_at) on incident.withdrawal to incident_receipt;
-- to lock it
grant update (wrong_codes) on incident.withdrawal to incident_app;

-- one confirms in one's own name
create policy own_name on incident.withdrawal_confirmation as restrictive for insert to incident_app
    with check (person_id = (select app.current_person()));
grant insert on incident.withdrawal_confirmation to incident_app;

grant insert on incident.legal_hold to incident_app;
grant update (lifting_reason, asked_by, asked_at, lifted_by, lifted_at) on incident.legal_hold to incident_app;
create policy set_in_own_name on incident.legal_hold as restrictive for insert to incident_app
    with check (set_by = (select app.current_person()) and asked_by is null);
create policy changed_in_own_name on incident.legal_hold as restrictive for update to incident_app
    using (lifted_by is null)
    with check ((select app.current_person()) = coalesce(lifted_by, asked_by));

create policy of_tenant on incident.erasure to incident_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert, delete on incident.erasure to incident_app;
-- to lock it
grant update (decided_at) on incident.erasure to incident_app;

-- Whoever decided sees what is left; the service's own work writes it.
create policy of_deciders on incident.tombstone to incident_app
    using (tenant_id = (select app.current_tenant())
        and ((select app.current_person()) is null or (select app.current_person()) = any (decided_by)))
    with check (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null);
grant select, insert on incident.tombstone to incident_app;

-- Nobody deletes an incident; the service does, once it is decided.
create policy once_decided on incident.incident as restrictive for delete to incident_app
    using ((select app.current_person()) is null
        and incident_id in (select e.incident_id from incident.erasure e));
grant delete on incident.incident to incident_app;

create policy directory on incident.withdrawal for select to incident_directory using (true);
create policy directory on incident.erasure for select to incident_directory using (true);
grant select on incident.withdrawal, incident.erasure to incident_directory;

-- The sweep finds, across tenants, what has been kept long enough and what was decided, and learns nothing else.
create policy to_erase on incident.incident for select to incident_jobs using (erase_after is not null);
grant select (tenant_id, incident_id, erase_after) on incident.incident to incident_jobs;
create policy held on incident.legal_hold for select to incident_jobs using (lifted_at is null);
grant select (tenant_id, incident_id, lifted_at) on incident.legal_hold to incident_jobs;
create policy withdrawn on incident.withdrawal for select to incident_jobs using (true);
grant select (tenant_id, incident_id) on incident.withdrawal to incident_jobs;
create policy decided on incident.erasure for select to incident_jobs using (true);
grant select (tenant_id, incident_id, decided_at) on incident.erasure to incident_jobs;
