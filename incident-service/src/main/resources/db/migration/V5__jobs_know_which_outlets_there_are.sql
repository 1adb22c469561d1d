-- Work for every outlet in turn, such as wrapping keys anew, needs their ids and nothing else about them.
create policy tenant_copy_jobs on app.tenant_copy for select to incident_jobs using (true);
grant select (tenant_id) on app.tenant_copy to incident_jobs;
