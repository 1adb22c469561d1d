-- Seats of a mentoring programme, told by tenant-service in the name of the association. A seat says that its outlet
-- agreed to show how far it has come.
create table sop.cohort_seat (
    tenant_id uuid not null default app.current_tenant(),
    seat_id uuid not null,
    call_id uuid not null,
    outlet_id uuid not null,
    mentor_id uuid not null,
    template_key text not null,
    taken_at timestamptz not null,
    ended_at timestamptz,
    -- rises with every event of the same seat
    sequence bigint not null,
    primary key (tenant_id, seat_id)
);
create index cohort_seat_of_call on sop.cohort_seat (tenant_id, call_id);
alter table sop.cohort_seat enable row level security;
alter table sop.cohort_seat force row level security;
create policy cohort_seat_of_tenant on sop.cohort_seat to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert, update on sop.cohort_seat to sop_app;

-- The directory reads times and numbers of all outlets, never a text, for the functions below; version_for_uptake lets it
-- see versions already.
create policy cohort_seat_directory on sop.cohort_seat for select to sop_directory using (true);
create policy sop_directory_reads on sop.sop for select to sop_directory using (true);
create policy edit_directory_reads on sop.edit for select to sop_directory using (true);
create policy approval_directory_reads on sop.approval for select to sop_directory using (true);
create policy round_directory_reads on sop.mentoring_round for select to sop_directory using (true);
create policy note_directory_reads on sop.mentoring_note for select to sop_directory using (true);
grant select (tenant_id, call_id, outlet_id, template_key, taken_at, ended_at) on sop.cohort_seat to sop_directory;
grant select (tenant_id, sop_id, template_key) on sop.sop to sop_directory;
grant select (tenant_id, sop_id, version, state, started_at, submitted_at, published_at) on sop.version to sop_directory;
grant select (tenant_id, sop_id, version, part) on sop.edit to sop_directory;
grant select (tenant_id, sop_id, version, approved_at) on sop.approval to sop_directory;
grant select (tenant_id, sop_id, round, version, opened_at, returned_at) on sop.mentoring_round to sop_directory;
grant select (tenant_id, sop_id, round, blocking, answer, lifted_at) on sop.mentoring_note to sop_directory;
grant usage on schema app to sop_directory;

-- For each outlet with a seat the version on which it works in the programme: the first that was not published before.
-- Of an outlet whose seat has ended, only what was published until then.
create function sop.cohort_versions(call uuid)
    returns table (outlet_id uuid, sop_id uuid, version integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select distinct on (c.outlet_id) c.outlet_id, v.sop_id, v.version
    from sop.cohort_seat c
    left join sop.sop s on s.tenant_id = c.outlet_id and s.template_key = c.template_key
    left join sop.version v on v.tenant_id = s.tenant_id and v.sop_id = s.sop_id
        and (v.published_at is null or v.published_at >= c.taken_at)
        and (c.ended_at is null or v.published_at <= c.ended_at)
    where app.umbrella() = 'HOME' and c.tenant_id = app.current_tenant() and c.call_id = call
    order by c.outlet_id, v.version
$$;
create function sop.cohort_progress(call uuid)
    returns table (outlet_id uuid, state text, started_at timestamptz, first_round_at timestamptz,
        last_returned_at timestamptz, submitted_at timestamptz, approved_at timestamptz, published_at timestamptz,
        rounds integer, open_notes integer, blocking_notes integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select w.outlet_id, v.state, v.started_at, r.first_at, r.last_at, v.submitted_at,
        case when v.state in ('APPROVED', 'PUBLISHED') then
            (select max(a.approved_at) from sop.approval a
                where a.tenant_id = w.outlet_id and a.sop_id = w.sop_id and a.version = w.version) end,
        v.published_at, coalesce(r.rounds, 0)::integer, coalesce(n.open_notes, 0)::integer, coalesce(n.blocking, 0)::integer
    from sop.cohort_versions(call) w
    left join sop.version v on v.tenant_id = w.outlet_id and v.sop_id = w.sop_id and v.version = w.version
    left join lateral (select count(*) as rounds, min(m.opened_at) as first_at, max(m.returned_at) as last_at
        from sop.mentoring_round m
        where m.tenant_id = w.outlet_id and m.sop_id = w.sop_id and m.version = w.version) r on true
    left join lateral (select count(*) filter (where o.answer is null) as open_notes,
            count(*) filter (where o.blocking and o.lifted_at is null) as blocking
        from sop.mentoring_note o
        join sop.mentoring_round m on m.tenant_id = o.tenant_id and m.sop_id = o.sop_id and m.round = o.round
        where o.tenant_id = w.outlet_id and o.sop_id = w.sop_id and m.version = w.version) n on true
$$;
-- Which clauses the cohort edited: by how many outlets, how often. Of fewer than two outlets nothing is said.
create function sop.cohort_clauses(call uuid) returns table (clause_id text, outlets integer, edits integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select substr(e.part, 8), count(distinct e.tenant_id)::integer, count(*)::integer
    from sop.cohort_versions(call) w
    join sop.edit e on e.tenant_id = w.outlet_id and e.sop_id = w.sop_id and e.version = w.version
    where e.part like 'clause c%' or e.part like 'clause l%'
    group by 1 having count(distinct e.tenant_id) > 1
    order by 2 desc, 3 desc, 1 limit 20
$$;
revoke all on function sop.cohort_versions(uuid) from public;
revoke all on function sop.cohort_progress(uuid) from public;
revoke all on function sop.cohort_clauses(uuid) from public;
grant execute on function sop.cohort_versions(uuid) to sop_app;
grant execute on function sop.cohort_progress(uuid) to sop_app;
grant execute on function sop.cohort_clauses(uuid) to sop_app;
alter function sop.cohort_versions(uuid) owner to sop_directory;
alter function sop.cohort_progress(uuid) owner to sop_directory;
alter function sop.cohort_clauses(uuid) owner to sop_directory;
