-- In which chapter of the association an outlet is; told by tenant-service, its name is asked there.
alter table sop.outlet add column chapter_id uuid;
create index outlet_of_chapter on sop.outlet (chapter_id, public_id);
grant select (chapter_id) on sop.outlet to sop_directory;

-- Which version of a template each outlet uses, as before, with what a dashboard filters by.
create function sop.uptake(wanted text, moment timestamptz, in_chapter uuid, of_version integer, only_late boolean,
        beyond text, most integer)
    returns table (public_id text, name text, chapter_id uuid, newest integer, in_use integer, drafted integer,
        proposal text, adopt_by date, late boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, o.chapter_id, t.newest, s.in_use, s.drafted, p.state, b.day, b.late
    from sop.outlet o
    cross join (select max(a.version) as newest from sop.template a where a.template_key = wanted) t
    cross join lateral (
        select coalesce(max(v.template_version) filter (where v.state = 'PUBLISHED'), max(v.template_version)) as in_use,
            max(v.template_version) filter (where v.state <> 'PUBLISHED') as drafted
        from sop.version v where v.tenant_id = o.tenant_id and v.template_key = wanted
        having count(*) > 0) s
    left join sop.proposal p
        on p.tenant_id = o.tenant_id and p.template_key = wanted and p.to_version = t.newest
    cross join lateral (select d.day, coalesce(d.day < (moment at time zone o.time_zone)::date, false) as late
        from (select sop.adopt_by(wanted, s.in_use) as day) d) b
    where app.umbrella() = 'HOME' and o.state = 'ACTIVE' and o.public_id > beyond
        and (in_chapter is null or o.chapter_id = in_chapter)
        and (of_version is null or s.in_use = of_version) and (only_late is null or b.late = only_late)
    order by o.public_id limit most
$$;

-- How many outlets use which version of a template: null is the outlets that have no SOP from it.
create function sop.adoption(wanted text, moment timestamptz, in_chapter uuid)
    returns table (version integer, outlets integer, published integer, late integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.in_use, count(*)::integer, count(*) filter (where s.published)::integer,
        count(*) filter (where b.day < (moment at time zone o.time_zone)::date)::integer
    from sop.outlet o
    cross join lateral (
        select coalesce(max(v.template_version) filter (where v.state = 'PUBLISHED'), max(v.template_version)) as in_use,
            coalesce(bool_or(v.state = 'PUBLISHED'), false) as published
        from sop.version v where v.tenant_id = o.tenant_id and v.template_key = wanted) s
    cross join lateral (select sop.adopt_by(wanted, s.in_use) as day) b
    where app.umbrella() = 'HOME' and o.state = 'ACTIVE' and (in_chapter is null or o.chapter_id = in_chapter)
    group by s.in_use order by s.in_use desc nulls last
$$;

create function sop.reviews_seen(moment timestamptz, in_chapter uuid, only_late boolean, within integer, of_kind text,
        after_outlet text, after_kind text, most integer)
    returns table (public_id text, name text, chapter_id uuid, sop_id uuid, version integer, kind text,
        next_review_at date, days_left integer, late boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, o.chapter_id, case when o.tenant_id = app.current_tenant() then r.sop_id end, r.version,
        r.kind, r.next_review_at, r.days_left, r.late
    from sop.outlet o
    join sop.reviews(moment) r on r.tenant_id = o.tenant_id
    where (app.umbrella() = 'HOME' and o.state = 'ACTIVE'
            or app.umbrella() is null and o.tenant_id = app.current_tenant())
        and (in_chapter is null or o.chapter_id = in_chapter)
        and (o.public_id, r.kind) > (after_outlet, after_kind)
        and (only_late is null or r.late = only_late) and (within is null or r.days_left <= within)
        and (of_kind is null or r.kind = of_kind)
    order by o.public_id, r.kind limit most
$$;
set local role sop_directory;
drop function sop.uptake(text, timestamptz, text, integer);
drop function sop.reviews_seen(timestamptz, boolean, integer, text, text, text, integer);
reset role;

-- How many people of an outlet have not acknowledged what is in force. Counts only, never who: who stays in the outlet.
create table sop.knowledge_count (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    kind text not null,
    -- in force when it was counted
    version integer not null,
    members integer not null check (members >= 0),
    unacknowledged integer not null check (unacknowledged between 0 and members),
    counted_at timestamptz not null,
    -- what it was counted of: members, acknowledgements and versions in force; another one is counted anew
    counted_of text not null,
    primary key (tenant_id, sop_id),
    foreign key (tenant_id, sop_id) references sop.sop (tenant_id, sop_id)
);
alter table sop.knowledge_count enable row level security;
alter table sop.knowledge_count force row level security;
create policy knowledge_count_of_tenant on sop.knowledge_count to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy knowledge_count_not_for_guests on sop.knowledge_count as restrictive to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST');
create policy knowledge_count_directory on sop.knowledge_count for select to sop_directory using (true);
grant select, insert, update on sop.knowledge_count to sop_app;
grant select on sop.knowledge_count to sop_directory;

-- Which outlets are to be counted anew. The job sees ids and a hash; of acknowledgements only how many there are.
create policy acknowledgement_directory_counts on sop.acknowledgement for select to sop_directory using (true);
grant select (tenant_id) on sop.acknowledgement to sop_directory;
grant select (effective_from) on sop.version to sop_directory;
create function sop.to_count(moment timestamptz, only_tenant uuid, most integer)
    returns table (tenant_id uuid, counted_of text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.tenant_id, n.state
    from sop.outlet o
    cross join lateral (select string_agg(f.sop_id || ' ' || f.version, ',' order by f.sop_id) as versions
        from (select v.sop_id, max(v.version) as version from sop.version v
            where v.tenant_id = o.tenant_id and v.state = 'PUBLISHED'
                and v.effective_from <= (moment at time zone o.time_zone)::date
            group by v.sop_id) f) i
    cross join lateral (select count(*) || ' ' || coalesce(sum(m.sequence), 0) as members
        from app.membership_copy m where m.tenant_id = o.tenant_id) p
    cross join lateral (select count(*) as given from sop.acknowledgement a where a.tenant_id = o.tenant_id) g
    cross join lateral (select encode(sha256(convert_to(concat_ws(';', i.versions, p.members, g.given), 'UTF8')), 'hex')
        as state) n
    where i.versions is not null
        and (o.tenant_id = only_tenant or only_tenant is null and o.state = 'ACTIVE' and (
            select count(*) from sop.knowledge_count c where c.tenant_id = o.tenant_id and c.counted_of = n.state)
            <> array_length(string_to_array(i.versions, ','), 1))
    order by random() limit most
$$;
create function sop.count_state(moment timestamptz) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select t.counted_of from sop.to_count(moment, app.current_tenant(), 1) t $$;

-- The share of people who have not acknowledged: an outlet sees its own, the association each outlet's.
create function sop.unacknowledged(in_chapter uuid, of_kind text, least_percent integer, after_outlet text,
        after_kind text, most integer)
    returns table (public_id text, name text, chapter_id uuid, kind text, version integer, members integer,
        unacknowledged integer, counted_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, o.chapter_id, c.kind, c.version, c.members, c.unacknowledged, c.counted_at
    from sop.outlet o
    join sop.knowledge_count c on c.tenant_id = o.tenant_id
    where (app.umbrella() = 'HOME' and o.state = 'ACTIVE'
            or app.umbrella() is null and o.tenant_id = app.current_tenant())
        and (in_chapter is null or o.chapter_id = in_chapter) and (of_kind is null or c.kind = of_kind)
        and (least_percent is null or c.unacknowledged * 100 >= least_percent * c.members)
        and (o.public_id, c.kind) > (after_outlet, after_kind)
    order by o.public_id, c.kind limit most
$$;
create function sop.unacknowledged_by_chapter(of_kind text, after_chapter uuid, most integer)
    returns table (chapter_id uuid, outlets integer, members integer, unacknowledged integer, counted_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.chapter_id, count(*)::integer, sum(c.members)::integer, sum(c.unacknowledged)::integer, min(c.counted_at)
    from sop.outlet o
    join sop.knowledge_count c on c.tenant_id = o.tenant_id and c.kind = of_kind
    where app.umbrella() = 'HOME' and o.state = 'ACTIVE' and o.chapter_id > after_chapter
    group by o.chapter_id order by o.chapter_id limit most
$$;
revoke all on function sop.uptake(text, timestamptz, uuid, integer, boolean, text, integer),
    sop.adoption(text, timestamptz, uuid),
    sop.reviews_seen(timestamptz, uuid, boolean, integer, text, text, text, integer),
    sop.to_count(timestamptz, uuid, integer), sop.count_state(timestamptz),
    sop.unacknowledged(uuid, text, integer, text, text, integer),
    sop.unacknowledged_by_chapter(text, uuid, integer) from public;
grant execute on function sop.uptake(text, timestamptz, uuid, integer, boolean, text, integer),
    sop.adoption(text, timestamptz, uuid),
    sop.reviews_seen(timestamptz, uuid, boolean, integer, text, text, text, integer), sop.count_state(timestamptz),
    sop.unacknowledged(uuid, text, integer, text, text, integer),
    sop.unacknowledged_by_chapter(text, uuid, integer) to sop_app;
grant execute on function sop.to_count(timestamptz, uuid, integer) to sop_jobs;
alter function sop.uptake(text, timestamptz, uuid, integer, boolean, text, integer) owner to sop_directory;
alter function sop.adoption(text, timestamptz, uuid) owner to sop_directory;
alter function sop.reviews_seen(timestamptz, uuid, boolean, integer, text, text, text, integer) owner to sop_directory;
alter function sop.to_count(timestamptz, uuid, integer) owner to sop_directory;
alter function sop.count_state(timestamptz) owner to sop_directory;
alter function sop.unacknowledged(uuid, text, integer, text, text, integer) owner to sop_directory;
alter function sop.unacknowledged_by_chapter(text, uuid, integer) owner to sop_directory;
