-- How much an outlet counted in a quarter: sealed, under a key of its own, always equally long, without any incident's id
-- or time. Gone once the quarter is frozen.
create table incident.tally (
    tenant_id uuid not null default app.current_tenant(),
    quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    key_id uuid not null,
    counts bytea not null,
    primary key (tenant_id, quarter)
);
-- What was published of a quarter: every figure of the fixed list, null where it is withheld.
create table incident.figure (
    quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    name text not null check (name in ('KIND_KBGO', 'KIND_HOAX', 'KIND_HATE_SPEECH', 'KIND_CHILD_SAFETY',
        'GROUP_INTIMATE_CONTENT', 'GROUP_OFFLINE', 'GROUP_PRIVACY', 'GROUP_DECEPTION', 'GROUP_ATTACK', 'ON_TIME_LAW',
        'ON_TIME_SOP')),
    value integer check (value >= 0),
    primary key (quarter, name)
);
comment on table incident.figure is 'of the association, over all outlets together';

alter table incident.tally enable row level security;
alter table incident.tally force row level security;
alter table incident.figure enable row level security;
alter table incident.figure force row level security;

-- The outlet's service counts, at intake too.
create policy of_tenant on incident.tally to incident_app, incident_intake
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert on incident.tally to incident_app, incident_intake;
grant update (counts) on incident.tally to incident_app, incident_intake;

-- The job reads across outlets what is sealed, writes what is published, and deletes what is frozen.
create policy to_freeze on incident.tally for select to incident_jobs using (true);
create policy frozen on incident.tally for delete to incident_jobs
    using (quarter in (select f.quarter from incident.figure f));
grant select, delete on incident.tally to incident_jobs;
create policy published_once on incident.figure for insert to incident_jobs with check (true);
create policy published on incident.figure for select to incident_jobs using (true);
grant select, insert on incident.figure to incident_jobs;

-- The association reads it.
create policy of_association on incident.figure for select to incident_app using ((select app.umbrella()) = 'HOME');
grant select on incident.figure to incident_app;

-- Nobody revises it, whatever rights they have.
create function incident.refuse_revision() returns trigger language plpgsql as $$
begin
    raise exception 'published figures are frozen' using errcode = 'restrict_violation';
end $$;
create trigger figure_is_frozen before update or delete on incident.figure
    for each row execute function incident.refuse_revision();
create trigger figures_are_frozen before truncate on incident.figure
    for each statement execute function incident.refuse_revision();
