-- Each submission asks the directors anew: what was approved before a draft was sent back counts no more, though nobody
-- edited it in between. The database numbers submissions itself.
alter table sop.version add column submission integer not null default 0;
alter table sop.approval add column submission integer not null default 0;
alter table sop.approval drop constraint approval_pkey;
alter table sop.approval add primary key (tenant_id, sop_id, version, revision, submission, approved_by);

create or replace function sop.version_moves() returns trigger language plpgsql as $$
declare
    edited boolean := new.document is distinct from old.document or new.appointments is distinct from old.appointments
        or new.template_version is distinct from old.template_version
        or new.approvers is distinct from old.approvers or new.quorum is distinct from old.quorum;
begin
    if tg_op = 'DELETE' or old.state = 'PUBLISHED' then
        raise exception 'a sealed version is never changed, a draft never deleted' using errcode = 'check_violation';
    end if;
    if edited then
        if new.state <> 'DRAFT' or new.revision <> old.revision + 1 or not exists (select 1 from sop.edit e
            where e.tenant_id = old.tenant_id and e.sop_id = old.sop_id and e.version = old.version
                and e.revision = new.revision and e.person_id = app.current_person()) then
            raise exception 'an edit names its person and voids approval' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.revision <> old.revision or old.state || '>' || new.state not in ('DRAFT>DRAFT', 'DRAFT>SUBMITTED',
        'SUBMITTED>SUBMITTED', 'SUBMITTED>DRAFT', 'SUBMITTED>APPROVED', 'APPROVED>APPROVED', 'APPROVED>PUBLISHED') then
        raise exception 'no such move' using errcode = 'check_violation';
    end if;
    if old.state = 'DRAFT' and new.state = 'SUBMITTED' then
        new.submission := old.submission + 1;
    end if;
    if new.state in ('APPROVED', 'PUBLISHED') and (select count(*) from sop.approval a
        where a.tenant_id = old.tenant_id and a.sop_id = old.sop_id and a.version = old.version
            and a.revision = old.revision and a.submission = old.submission
            and (cardinality(old.approvers) = 0 or a.approved_by = any (old.approvers))) < old.quorum then
        raise exception 'too few approved this revision' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function sop.approval_is_independent() returns trigger language plpgsql as $$
declare
    named uuid[];
    asked integer;
begin
    select v.approvers, v.submission into named, asked from sop.version v
        where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.version = new.version
            and v.state = 'SUBMITTED' and v.revision = new.revision
        for update;
    if not found then
        raise exception 'only the submitted revision can be approved' using errcode = 'check_violation';
    end if;
    if cardinality(named) > 0 and new.approved_by <> all (named) then
        raise exception 'the SOP names others to approve it' using errcode = 'check_violation';
    end if;
    if new.approved_by in (select sop.writers(new.tenant_id, new.sop_id, new.version)) then
        raise exception 'nobody approves an edit of their own' using errcode = 'check_violation';
    end if;
    new.submission := asked;
    return new;
end $$;

create or replace function sop.approval_fits(seal jsonb, draft sop.version) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
as $$
    select seal -> 'quorum' = to_jsonb(draft.quorum) and seal -> 'approvers' = to_jsonb(draft.approvers)
        and jsonb_array_length(seal -> 'given') = count(*)
        and bool_and(exists (select 1 from jsonb_array_elements(seal -> 'given') g
            where (g ->> 'by')::uuid = a.approved_by and (g ->> 'at')::timestamptz = a.approved_at))
    from sop.approval a
    where a.tenant_id = draft.tenant_id and a.sop_id = draft.sop_id and a.version = draft.version
        and a.revision = draft.revision and a.submission = draft.submission
$$;

-- Which clauses of a version are blocked at a moment, wherever that is asked: the mentor has not lifted a note, and some
-- mentor may read the outlet's drafts and could lift it. So an outlet that ends the mentoring is free, and one that only
-- takes another mentor is not.
create function sop.blocked_clauses(outlet uuid, wanted uuid, of_version integer, moment timestamptz)
    returns setof text language sql stable
as $$
    select distinct n.clause_id from sop.mentoring_note n
    join sop.mentoring_round r on r.tenant_id = n.tenant_id and r.sop_id = n.sop_id and r.round = n.round
    where n.tenant_id = outlet and n.sop_id = wanted and r.version = of_version and n.blocking and n.lifted_at is null
        and exists (select 1 from sop.mentoring_grant g
            where g.tenant_id = outlet and g.revoked_at is null and g.ends_at > moment)
$$;
revoke all on function sop.blocked_clauses(uuid, uuid, integer, timestamptz) from public;
grant execute on function sop.blocked_clauses(uuid, uuid, integer, timestamptz) to sop_app, sop_directory;
grant select (clause_id) on sop.mentoring_note to sop_directory;

create or replace function sop.notes_block() returns trigger language plpgsql as $$
declare
    moment timestamptz := new.submitted_at;
begin
    if new.state = 'APPROVED' then
        select max(a.approved_at) into moment from sop.approval a
            where a.tenant_id = new.tenant_id and a.sop_id = new.sop_id and a.version = new.version
                and a.revision = new.revision and a.submission = new.submission;
    end if;
    if exists (select sop.blocked_clauses(new.tenant_id, new.sop_id, new.version, coalesce(moment, '-infinity'))) then
        raise exception 'a note of the mentor blocks review' using errcode = 'check_violation';
    end if;
    return new;
end $$;

set local role sop_directory;
drop function sop.cohort_progress(uuid);
reset role;
create function sop.cohort_progress(call uuid, moment timestamptz)
    returns table (outlet_id uuid, state text, started_at timestamptz, first_round_at timestamptz,
        last_returned_at timestamptz, submitted_at timestamptz, approved_at timestamptz, published_at timestamptz,
        rounds integer, open_notes integer, blocking_notes integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select w.outlet_id, v.state, v.started_at, r.first_at, r.last_at, v.submitted_at,
        case when v.state in ('APPROVED', 'PUBLISHED') then
            (select max(a.approved_at) from sop.approval a
                where a.tenant_id = w.outlet_id and a.sop_id = w.sop_id and a.version = w.version) end,
        v.published_at, coalesce(r.rounds, 0)::integer, coalesce(n.open_notes, 0)::integer,
        case when v.state = 'PUBLISHED' then 0 else
            (select count(*)::integer from sop.blocked_clauses(w.outlet_id, w.sop_id, w.version, moment)) end
    from sop.cohort_versions(call) w
    left join sop.version v on v.tenant_id = w.outlet_id and v.sop_id = w.sop_id and v.version = w.version
    left join lateral (select count(*) as rounds, min(m.opened_at) as first_at, max(m.returned_at) as last_at
        from sop.mentoring_round m
        where m.tenant_id = w.outlet_id and m.sop_id = w.sop_id and m.version = w.version) r on true
    left join lateral (select count(*) filter (where o.answer is null) as open_notes
        from sop.mentoring_note o
        join sop.mentoring_round m on m.tenant_id = o.tenant_id and m.sop_id = o.sop_id and m.round = o.round
        where o.tenant_id = w.outlet_id and o.sop_id = w.sop_id and m.version = w.version) n on true
$$;
revoke all on function sop.cohort_progress(uuid, timestamptz) from public;
grant execute on function sop.cohort_progress(uuid, timestamptz) to sop_app;
alter function sop.cohort_progress(uuid, timestamptz) owner to sop_directory;

-- A mentor writes in their own name, and may write a note anew that they had lifted: it blocks again. What another noted
-- a mentor lifts once that other may not read any more.
drop policy note_changed_by_its_mentor on sop.mentoring_note;
create policy note_changed_under_grant on sop.mentoring_note as restrictive for update to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST' or (select sop.guest_may_read()));
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
            and (not by_mentor or not own and exists (select 1 from sop.mentoring_grant g
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
