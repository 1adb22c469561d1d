-- Whoever was let in only to confirm that a withdrawn report is destroyed sees that it is held, and neither holds it nor
-- lifts what holds it: that is for those to whom the case was entrusted.
set local role incident_directory;
create function incident.entrusted() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.incident_id from incident.incident_access a
    where a.tenant_id = app.current_tenant() and a.person_id = app.current_person() and a.ended_at is null
        and not exists (select 1 from incident.erasure e
            where e.tenant_id = a.tenant_id and e.incident_id = a.incident_id)
$$;
revoke all on function incident.entrusted() from public;
grant execute on function incident.entrusted() to incident_app;
reset role;
create policy set_by_the_entrusted on incident.legal_hold as restrictive for insert to incident_app
    with check (incident_id in (select incident.entrusted()));
create policy changed_by_the_entrusted on incident.legal_hold as restrictive for update to incident_app
    using (incident_id in (select incident.entrusted()));
