-- By which calendar due times were last computed: when another one ships, alarms are looked at again.
create table incident.calendar (
    one_row boolean primary key default true check (one_row),
    fingerprint uuid not null
);
comment on table incident.calendar is 'one calendar for every outlet';
alter table incident.calendar enable row level security;
alter table incident.calendar force row level security;
create policy calendar_jobs on incident.calendar to incident_jobs using (true) with check (true);
grant select, insert, update on incident.calendar to incident_jobs;

-- Jobs may say when an alarm is looked at, not when it goes off.
create policy look_again on incident.alarm for update to incident_jobs
    using (fired_at is null) with check (fired_at is null);
grant update (try_at) on incident.alarm to incident_jobs;
