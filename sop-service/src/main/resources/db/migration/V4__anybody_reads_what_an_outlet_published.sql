-- Through this door published rows can be read, and nothing else.
grant usage on schema app, sop to sop_reader;
create policy outlet_for_readers on sop.outlet for select to sop_reader
    using (tenant_id = (select app.current_tenant()));
create policy version_for_readers on sop.version for select to sop_reader
    using (tenant_id = (select app.current_tenant()) and state = 'PUBLISHED');
grant select (tenant_id, public_id, name, time_zone) on sop.outlet to sop_reader;
grant select (tenant_id, sop_id, version, revision, kind, state, sealed, content_hash, procedure_hash, effective_from,
    next_review_at, published_by, published_at) on sop.version to sop_reader;

-- Before any tenant is known: whose public address is it. An outlet that is not active shows nothing.
create policy outlet_directory on sop.outlet for select to sop_directory using (true);
grant select (tenant_id, public_id, state) on sop.outlet to sop_directory;
create function sop.outlet_of(public text) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select o.tenant_id from sop.outlet o where o.public_id = public and o.state = 'ACTIVE' $$;
revoke all on function sop.outlet_of(text) from public;
grant execute on function sop.outlet_of(text) to sop_app;
alter function sop.outlet_of(text) owner to sop_directory;
