-- Who stopped the ladder of an incident's step, from which rung on.
create table notification.ladder_stop (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    step_key text not null,
    occurrence integer not null,
    rung integer not null,
    person_id uuid not null,
    stopped_at timestamptz not null,
    primary key (tenant_id, incident_id, step_key, occurrence, rung, person_id)
);
-- Who must not hear of an incident, ever again.
create table notification.exclusion (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    person_id uuid not null,
    excluded_at timestamptz not null,
    primary key (tenant_id, incident_id, person_id)
);

alter table notification.ladder_stop enable row level security;
alter table notification.ladder_stop force row level security;
alter table notification.exclusion enable row level security;
alter table notification.exclusion force row level security;
create policy ladder_stop_of_tenant on notification.ladder_stop to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy ladder_stop_of_person on notification.ladder_stop as restrictive to notification_app
    using ((select app.current_person()) is null or person_id = (select app.current_person()));
create policy exclusion_of_tenant on notification.exclusion to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
-- Nobody learns that they, or anybody else, were excluded.
create policy exclusion_of_no_person on notification.exclusion as restrictive to notification_app
    using ((select app.current_person()) is null);
grant select, insert, delete on notification.ladder_stop to notification_app;
grant select, insert on notification.exclusion to notification_app;
