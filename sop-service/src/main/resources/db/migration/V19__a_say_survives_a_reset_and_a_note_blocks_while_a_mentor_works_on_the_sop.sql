-- Who is named keeps their say while their role is suspended, as after a reset of their credential, and cannot use it
-- until it is given back: neither they nor anybody else changes it meanwhile.
create or replace function sop.approvers_kept() returns trigger language plpgsql as $$
declare
    named boolean := cardinality(old.approvers) > 0;
    -- those who have a say, used or not
    heard uuid[] := array(select distinct m.person_id from app.membership_copy m
        where m.tenant_id = old.tenant_id and m.state = 'ACTIVE' and m.person_id is not null
            and 'DIRECTOR' = any (m.roles || m.suspended)
            and (cardinality(old.approvers) = 0 or m.person_id = any (old.approvers)));
begin
    if app.current_person() = any (heard) and app.current_person() in (select sop.directors(old.tenant_id))
        or named and cardinality(heard) = 0 then
        return new;
    end if;
    if new.quorum < least(old.quorum, cardinality(heard))
        or named and not (new.approvers @> heard and old.approvers @> new.approvers) then
        raise exception 'those who are named change who approves' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The day of a count is enough: its minute would tell when somebody came or left.
set local role sop_directory;
drop function sop.unacknowledged(uuid, text, integer, text, text, integer);
drop function sop.unacknowledged_by_chapter(text, uuid, integer);
reset role;
create function sop.unacknowledged(in_chapter uuid, of_kind text, least_percent integer, after_outlet text,
        after_kind text, most integer)
    returns table (public_id text, name text, chapter_id uuid, kind text, version integer, members integer,
        unacknowledged integer, counted_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, o.chapter_id, c.kind, c.version, c.members, c.unacknowledged,
        (c.counted_at at time zone o.time_zone)::date
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
    returns table (chapter_id uuid, outlets integer, members integer, unacknowledged integer, counted_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.chapter_id, count(*)::integer, sum(c.members)::integer, sum(c.unacknowledged)::integer,
        min((c.counted_at at time zone o.time_zone)::date)
    from sop.outlet o
    join sop.knowledge_count c on c.tenant_id = o.tenant_id and c.kind = of_kind
    where app.umbrella() = 'HOME' and o.state = 'ACTIVE' and o.chapter_id > after_chapter
    group by o.chapter_id order by o.chapter_id limit most
$$;
revoke all on function sop.unacknowledged(uuid, text, integer, text, text, integer),
    sop.unacknowledged_by_chapter(text, uuid, integer) from public;
grant execute on function sop.unacknowledged(uuid, text, integer, text, text, integer),
    sop.unacknowledged_by_chapter(text, uuid, integer) to sop_app;
alter function sop.unacknowledged(uuid, text, integer, text, text, integer) owner to sop_directory;
alter function sop.unacknowledged_by_chapter(text, uuid, integer) owner to sop_directory;

-- A note blocks while somebody works on this SOP who may lift it: a mentor of the association today, under a grant under
-- which a round of it was opened. A grant alone, or one of somebody who is no mentor any more, holds up nothing.
create or replace function sop.blocked_clauses(outlet uuid, wanted uuid, of_version integer, moment timestamptz)
    returns setof text language sql stable
as $$
    select distinct n.clause_id from sop.mentoring_note n
    join sop.mentoring_round r on r.tenant_id = n.tenant_id and r.sop_id = n.sop_id and r.round = n.round
    where n.tenant_id = outlet and n.sop_id = wanted and r.version = of_version and n.blocking and n.lifted_at is null
        and exists (select 1 from sop.mentoring_grant g
            join sop.mentoring_round w on w.tenant_id = g.tenant_id and w.grant_id = g.grant_id
            where g.tenant_id = outlet and w.sop_id = wanted and g.revoked_at is null and g.ends_at > moment
                and sop.is_mentor(g.mentor_id))
$$;
grant select (grant_id) on sop.mentoring_round to sop_directory;
create or replace function sop.guard_note() returns trigger language plpgsql as $$
declare
    with_mentor boolean := exists (select 1 from sop.mentoring_round r
        where r.tenant_id = new.tenant_id and r.sop_id = new.sop_id and r.round = new.round and r.returned_at is null);
    by_mentor boolean := app.umbrella() is not distinct from 'GUEST';
    own boolean := by_mentor and new.noted_by = app.current_person();
begin
    if tg_op = 'INSERT' then
        if not with_mentor or new.answer is not null or new.lifted_at is not null then
            raise exception 'notes are written while the mentor has the draft' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.text, new.blocking, new.noted_at) is distinct from (old.text, old.blocking, old.noted_at)
            and (not with_mentor or not own) then
        raise exception 'notes are written while the mentor has the draft' using errcode = 'check_violation';
    end if;
    if old.lifted_at is not null and new.lifted_at is distinct from old.lifted_at
            and (new.lifted_at is not null or not with_mentor or not own) then
        raise exception 'what is lifted stays lifted until its note is written anew' using errcode = 'check_violation';
    end if;
    if old.lifted_at is null and new.lifted_at is not null
            and (not by_mentor or not own and sop.is_mentor(new.noted_by) and exists (select 1 from sop.mentoring_grant g
                where g.tenant_id = new.tenant_id and g.mentor_id = new.noted_by and g.revoked_at is null
                    and g.ends_at > new.lifted_at)) then
        raise exception 'the mentor lifts what blocks' using errcode = 'check_violation';
    end if;
    if (new.answer, new.answer_reason, new.answered_by, new.answered_at)
            is distinct from (old.answer, old.answer_reason, old.answered_by, old.answered_at)
            and (with_mentor or by_mentor or new.answered_by is distinct from app.current_person()) then
        raise exception 'the outlet answers once the draft is back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
