-- When each SOP is to be looked at again: its newest published version says so, and stays in force all the same. Days
-- left and lateness are reckoned here and nowhere else, by the outlet's own days: for the outlet, for the association and
-- for the job that reminds. Whoever asks gets the rows that their policies show.
create function sop.reviews(moment timestamptz)
    returns table (tenant_id uuid, sop_id uuid, version integer, kind text, published_on date, next_review_at date,
        days_left integer, late boolean)
    language sql stable
as $$
    select v.tenant_id, v.sop_id, v.version, v.kind, (v.published_at at time zone o.time_zone)::date, v.next_review_at,
        v.next_review_at - (moment at time zone o.time_zone)::date,
        v.next_review_at < (moment at time zone o.time_zone)::date
    from sop.version v
    join sop.outlet o on o.tenant_id = v.tenant_id
    where v.state = 'PUBLISHED' and not exists (select 1 from sop.version l
        where l.tenant_id = v.tenant_id and l.sop_id = v.sop_id and l.version > v.version and l.state = 'PUBLISHED')
$$;
revoke all on function sop.reviews(timestamptz) from public;
grant execute on function sop.reviews(timestamptz) to sop_app, sop_directory, sop_jobs;
create index version_to_review on sop.version (next_review_at) where state = 'PUBLISHED';

-- People were told that a version's review comes near: once for each number of days. Only ever added to.
create table sop.review_reminder (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    version integer not null,
    days_before integer not null check (days_before in (60, 30, 7)),
    told_at timestamptz not null,
    primary key (tenant_id, sop_id, version, days_before),
    foreign key (tenant_id, sop_id, version) references sop.version (tenant_id, sop_id, version)
);
alter table sop.review_reminder enable row level security;
alter table sop.review_reminder force row level security;
create policy review_reminder_read on sop.review_reminder for select to sop_app
    using (tenant_id = (select app.current_tenant()));
create policy review_reminder_add on sop.review_reminder for insert to sop_app
    with check (tenant_id = (select app.current_tenant()));
create policy review_reminder_not_for_guests on sop.review_reminder as restrictive to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST');
grant select, insert on sop.review_reminder to sop_app;
create trigger review_reminder_stays before update or delete on sop.review_reminder
    for each row execute function sop.refuse_change();

-- The job that reminds sees days and numbers of all outlets, no word of an SOP.
grant select (state, kind, published_at, next_review_at) on sop.version to sop_jobs;
grant select (time_zone) on sop.outlet to sop_jobs;
create policy review_reminder_of_jobs on sop.review_reminder for select to sop_jobs using (true);
grant select (tenant_id, sop_id, version, days_before) on sop.review_reminder to sop_jobs;

-- Whose review is when: the association sees it of all outlets, an outlet of its own SOPs.
grant select (kind, next_review_at) on sop.version to sop_directory;
create function sop.reviews_seen(moment timestamptz, only_late boolean, within integer, of_kind text, after_outlet text,
        after_kind text, most integer)
    returns table (public_id text, name text, sop_id uuid, version integer, kind text, next_review_at date,
        days_left integer, late boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, case when o.tenant_id = app.current_tenant() then r.sop_id end, r.version, r.kind,
        r.next_review_at, r.days_left, r.late
    from sop.outlet o
    join sop.reviews(moment) r on r.tenant_id = o.tenant_id
    where (app.umbrella() = 'HOME' and o.state = 'ACTIVE'
            or app.umbrella() is null and o.tenant_id = app.current_tenant())
        and (o.public_id, r.kind) > (after_outlet, after_kind)
        and (only_late is null or r.late = only_late) and (within is null or r.days_left <= within)
        and (of_kind is null or r.kind = of_kind)
    order by o.public_id, r.kind limit most
$$;
revoke all on function sop.reviews_seen(timestamptz, boolean, integer, text, text, text, integer) from public;
grant execute on function sop.reviews_seen(timestamptz, boolean, integer, text, text, text, integer) to sop_app;
alter function sop.reviews_seen(timestamptz, boolean, integer, text, text, text, integer) owner to sop_directory;
