-- Outlets in which an incident could not be handed over when somebody left: tried again until nothing is left.
create table incident.unfinished_hand_over (
    tenant_id uuid not null default app.current_tenant() primary key,
    -- another one each time it is noted, so that what was noted meanwhile is not taken for done
    asked uuid not null default gen_random_uuid(),
    tries integer not null default 0,
    try_at timestamptz not null
);
alter table incident.unfinished_hand_over enable row level security;
alter table incident.unfinished_hand_over force row level security;
create policy by_the_service on incident.unfinished_hand_over to incident_app
    using (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null)
    with check (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null);
grant select, insert, update, delete on incident.unfinished_hand_over to incident_app;
create policy sweep on incident.unfinished_hand_over for select to incident_jobs using (true);
grant select on incident.unfinished_hand_over to incident_jobs;
