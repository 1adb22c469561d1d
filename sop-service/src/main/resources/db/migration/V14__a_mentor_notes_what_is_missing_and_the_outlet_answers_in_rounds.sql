-- A round: the outlet gives its draft, as it is then, to a mentor whom it lets read; the mentor gives it back with notes.
create table sop.mentoring_round (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    round integer not null check (round > 0),
    grant_id uuid not null,
    mentor_id uuid not null,
    version integer not null,
    revision integer not null,
    -- the draft as the mentor was given it: what the next round is compared with
    document text not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    returned_at timestamptz,
    primary key (tenant_id, sop_id, round),
    foreign key (tenant_id, sop_id, version) references sop.version (tenant_id, sop_id, version),
    foreign key (tenant_id, grant_id) references sop.mentoring_grant (tenant_id, grant_id)
);
create unique index mentoring_round_one_open on sop.mentoring_round (tenant_id, sop_id) where returned_at is null;

-- What the mentor noted about a clause in a round, and how the outlet answered. Only the mentor lifts what blocks.
create table sop.mentoring_note (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    round integer not null,
    clause_id text not null check (clause_id <> ''),
    text text not null check (text <> ''),
    blocking boolean not null,
    noted_by uuid not null,
    noted_at timestamptz not null,
    answer text check (answer in ('CHANGED', 'DECLINED')),
    answer_reason text,
    answered_by uuid,
    answered_at timestamptz,
    lifted_at timestamptz,
    primary key (tenant_id, sop_id, round, clause_id),
    foreign key (tenant_id, sop_id, round) references sop.mentoring_round (tenant_id, sop_id, round),
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    constraint mentoring_note_declined_with_reason check (answer is distinct from 'DECLINED' or answer_reason <> ''),
    check (lifted_at is null or blocking)
);
create index mentoring_note_blocks on sop.mentoring_note (tenant_id, sop_id) where blocking and lifted_at is null;

alter table sop.mentoring_round enable row level security;
alter table sop.mentoring_round force row level security;
alter table sop.mentoring_note enable row level security;
alter table sop.mentoring_note force row level security;

create policy round_of_tenant on sop.mentoring_round to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
-- A guest from the association reads rounds under a grant, opens none, and gives back those that are theirs.
create policy round_seen_under_grant on sop.mentoring_round as restrictive for select to sop_app
    using ((select sop.guest_may_read()));
create policy round_not_opened_by_guest on sop.mentoring_round as restrictive for insert to sop_app
    with check ((select app.umbrella()) is distinct from 'GUEST');
create policy round_given_back_by_its_mentor on sop.mentoring_round as restrictive for update to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST'
        or mentor_id = (select app.current_person()) and (select sop.guest_may_read()));

create policy note_of_tenant on sop.mentoring_note to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
-- Only a mentor notes, as a guest and in their own name; the outlet answers.
create policy note_seen_under_grant on sop.mentoring_note as restrictive for select to sop_app
    using ((select sop.guest_may_read()));
create policy note_by_mentor on sop.mentoring_note as restrictive for insert to sop_app
    with check ((select app.umbrella()) = 'GUEST' and noted_by = (select app.current_person())
        and (select sop.guest_may_read()));
create policy note_changed_by_its_mentor on sop.mentoring_note as restrictive for update to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST'
        or noted_by = (select app.current_person()) and (select sop.guest_may_read()));

grant select, insert, update (returned_at) on sop.mentoring_round to sop_app;
grant select, insert, update (text, blocking, noted_at, answer, answer_reason, answered_by, answered_at, lifted_at)
    on sop.mentoring_note to sop_app;

-- The mentor is given the draft as it is, by a grant of theirs that has not been revoked.
create function sop.round_is_the_draft() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from sop.version v
            where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.version = new.version and v.state = 'DRAFT'
                and v.revision = new.revision and v.document = new.document)
        or not exists (select 1 from sop.mentoring_grant g
            where g.tenant_id = new.tenant_id and g.grant_id = new.grant_id and g.mentor_id = new.mentor_id
                and g.revoked_at is null and new.opened_at < g.ends_at) then
        raise exception 'a round gives the draft to a mentor who may read it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mentoring_round_starts before insert on sop.mentoring_round
    for each row execute function sop.round_is_the_draft();

-- Notes are written while the mentor has the draft, answered once it is back; neither side writes for the other.
create function sop.guard_note() returns trigger language plpgsql as $$
declare
    with_mentor boolean := exists (select 1 from sop.mentoring_round r
        where r.tenant_id = new.tenant_id and r.sop_id = new.sop_id and r.round = new.round and r.returned_at is null);
begin
    if tg_op = 'INSERT' then
        if not with_mentor or new.answer is not null or new.lifted_at is not null then
            raise exception 'notes are written while the mentor has the draft' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.text, new.blocking, new.noted_at) is distinct from (old.text, old.blocking, old.noted_at)
            and (not with_mentor or app.umbrella() is distinct from 'GUEST') then
        raise exception 'notes are written while the mentor has the draft' using errcode = 'check_violation';
    end if;
    if new.lifted_at is distinct from old.lifted_at
            and (old.lifted_at is not null or app.umbrella() is distinct from 'GUEST') then
        raise exception 'the mentor lifts what blocks' using errcode = 'check_violation';
    end if;
    if (new.answer, new.answer_reason, new.answered_by, new.answered_at)
            is distinct from (old.answer, old.answer_reason, old.answered_by, old.answered_at)
            and (with_mentor or app.umbrella() = 'GUEST' or new.answered_by is distinct from app.current_person()) then
        raise exception 'the outlet answers once the draft is back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mentoring_note_guarded before insert or update on sop.mentoring_note
    for each row execute function sop.guard_note();

-- A note that blocks stops review: the submission, and the approval of what was submitted before the note, until its
-- mentor lifts it. It is the outlet's SOP: once it has ended the mentoring, or the grant is over, nothing of it blocks
-- any more.
create function sop.notes_block() returns trigger language plpgsql as $$
declare
    moment timestamptz := new.submitted_at;
begin
    if new.state = 'APPROVED' then
        select max(a.approved_at) into moment from sop.approval a
            where a.tenant_id = new.tenant_id and a.sop_id = new.sop_id and a.version = new.version
                and a.revision = new.revision;
    end if;
    if exists (select 1 from sop.mentoring_note n
            join sop.mentoring_round r on r.tenant_id = n.tenant_id and r.sop_id = n.sop_id and r.round = n.round
            join sop.mentoring_grant g on g.tenant_id = r.tenant_id and g.grant_id = r.grant_id
            where n.tenant_id = new.tenant_id and n.sop_id = new.sop_id and n.blocking and n.lifted_at is null
                and g.revoked_at is null and coalesce(moment, '-infinity') < g.ends_at) then
        raise exception 'a note of the mentor blocks review' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger version_not_blocked before update on sop.version
    for each row when (new.state in ('SUBMITTED', 'APPROVED') and old.state <> new.state)
    execute function sop.notes_block();
