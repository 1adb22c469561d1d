-- Who wrote a version: whoever edited it, and whoever decided about a proposal that led to it. Decisions of an older
-- proposal count in a newer one, so all since the sealed version before it are taken in.
create function sop.writers(outlet uuid, wanted uuid, of_version integer) returns setof uuid language sql stable
as $$
    select e.person_id from sop.edit e
    where e.tenant_id = outlet and e.sop_id = wanted and e.version = of_version
    union
    select d.decided_by from sop.version v
    join sop.proposal p on p.tenant_id = v.tenant_id and p.sop_id = v.sop_id
        and p.to_version <= v.template_version
        and p.to_version > coalesce((select max(b.template_version) from sop.version b
            where b.tenant_id = v.tenant_id and b.sop_id = v.sop_id and b.version < v.version), 0)
    join sop.merge_decision d on d.tenant_id = p.tenant_id and d.proposal_id = p.proposal_id
    where v.tenant_id = outlet and v.sop_id = wanted and v.version = of_version
$$;
grant execute on function sop.writers(uuid, uuid, integer) to sop_app;

create or replace function sop.approval_is_independent() returns trigger language plpgsql as $$
begin
    perform 1 from sop.version v
        where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.version = new.version
            and v.state = 'SUBMITTED' and v.revision = new.revision
        for update;
    if not found then
        raise exception 'only the submitted revision can be approved' using errcode = 'check_violation';
    end if;
    if new.approved_by in (select sop.writers(new.tenant_id, new.sop_id, new.version)) then
        raise exception 'nobody approves an edit of their own' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The order of decisions is that of the database: the clocks of replicas differ.
alter table sop.merge_decision
    add column number bigint generated always as identity,
    add column words_en text,
    add constraint merge_decision_english_beside_words check (words is not null or words_en is null);
drop index sop.merge_decision_of_sop;
create index merge_decision_of_sop on sop.merge_decision (tenant_id, sop_id, part_kind, part_id, number desc);

-- A proposal starts open, from the template that the SOP is on, to one that there is.
create function sop.proposal_starts() returns trigger language plpgsql as $$
begin
    if new.state <> 'OPEN' then
        raise exception 'a proposal starts open' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from sop.version v
        where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.template_key = new.template_key
            and v.template_version = new.from_version
            and not exists (select 1 from sop.version l
                where l.tenant_id = v.tenant_id and l.sop_id = v.sop_id and l.version > v.version)) then
        raise exception 'a proposal starts from the template of its SOP' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from sop.template t
        where t.template_key = new.template_key and t.version = new.to_version) then
        raise exception 'a proposal is of a template that there is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger proposal_starts before insert on sop.proposal for each row execute function sop.proposal_starts();

-- Whoever answers does it in their own name.
create or replace function sop.proposal_moves() returns trigger language plpgsql as $$
begin
    if old.state || '>' || new.state not in
        ('OPEN>ACCEPTED', 'OPEN>DECLINED', 'OPEN>SUPERSEDED', 'DECLINED>ACCEPTED') then
        raise exception 'no such move' using errcode = 'check_violation';
    end if;
    if new.state in ('ACCEPTED', 'DECLINED') and new.settled_by is distinct from app.current_person() then
        raise exception 'nobody answers in the name of another' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The day by which whoever uses a version must have a newer one: the earliest that any newer one set, of those that
-- say something else.
create function sop.adopt_by(wanted text, in_use integer) returns date language sql stable
as $$
    select min(n.adopt_by) from sop.template n
    join sop.template used on used.template_key = wanted and used.version = in_use
    where n.template_key = wanted and n.version > in_use and n.content_hash <> used.content_hash
        and exists (select 1 from sop.template t
            where t.template_key = wanted and t.content_hash <> used.content_hash
                and t.version = (select max(l.version) from sop.template l where l.template_key = wanted))
$$;
grant execute on function sop.adopt_by(text, integer) to sop_app, sop_directory;

set local role sop_directory;
create or replace function sop.uptake(wanted text, moment timestamptz, beyond text, most integer)
    returns table (public_id text, name text, newest integer, in_use integer, drafted integer, proposal text,
        adopt_by date, late boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, t.newest, s.in_use, s.drafted, p.state, b.day,
        coalesce(b.day < (moment at time zone o.time_zone)::date, false)
    from sop.outlet o
    cross join (select max(a.version) as newest from sop.template a where a.template_key = wanted) t
    cross join lateral (
        select coalesce(max(v.template_version) filter (where v.state = 'PUBLISHED'), max(v.template_version)) as in_use,
            max(v.template_version) filter (where v.state <> 'PUBLISHED') as drafted
        from sop.version v where v.tenant_id = o.tenant_id and v.template_key = wanted
        having count(*) > 0) s
    left join sop.proposal p
        on p.tenant_id = o.tenant_id and p.template_key = wanted and p.to_version = t.newest
    cross join lateral (select sop.adopt_by(wanted, s.in_use) as day) b
    where app.umbrella() = 'HOME' and o.state = 'ACTIVE' and o.public_id > beyond
    order by o.public_id limit most
$$;
reset role;

-- The job leaves out outlets that are gone, and finds offers that the newest version took back.
grant select (state) on sop.proposal to sop_jobs;
create policy outlet_of_jobs on sop.outlet for select to sop_jobs using (true);
grant select (tenant_id, state) on sop.outlet to sop_jobs;
