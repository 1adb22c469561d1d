-- Who approves a version, and how many of them must. Nobody named: any director.
alter table sop.version
    add column approvers uuid[] not null default '{}',
    add column quorum integer not null default 1,
    add constraint version_quorum_within_reach check (quorum between 1 and 9
        and (cardinality(approvers) = 0 or cardinality(approvers) >= quorum));
grant update (approvers, quorum) on sop.version to sop_app;

-- Which row an edit changed, so that whoever read an older one is told what came in between.
alter table sop.edit add column of_row bigint;

-- A later version is approved as the one before it, until somebody changes that.
create or replace function sop.version_starts() returns trigger language plpgsql as $$
begin
    if new.state <> 'DRAFT' or new.revision <> 0 then
        raise exception 'a version starts as a draft' using errcode = 'check_violation';
    end if;
    if new.version = 1 then
        if new.appointments <> '[]' or new.approvers <> '{}' or new.quorum <> 1
            or not exists (select 1 from sop.template t
                where t.template_key = new.template_key and t.version = new.template_version and t.kind = new.kind
                    and t.document = new.document) then
            raise exception 'a first version is its template' using errcode = 'check_violation';
        end if;
    elsif not exists (select 1 from sop.version v
        where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.version = new.version - 1
            and v.state = 'PUBLISHED' and v.document = new.document and v.appointments = new.appointments
            and v.template_key = new.template_key and v.template_version = new.template_version
            and v.approvers = new.approvers and v.quorum = new.quorum) then
        raise exception 'a version continues the sealed one before it' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Changing who approves is an edit: it names its person and voids what was approved.
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
    if new.state in ('APPROVED', 'PUBLISHED') and (select count(*) from sop.approval a
        where a.tenant_id = old.tenant_id and a.sop_id = old.sop_id and a.version = old.version
            and a.revision = old.revision
            and (cardinality(old.approvers) = 0 or a.approved_by = any (old.approvers))) < old.quorum then
        raise exception 'too few approved this revision' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function sop.approval_is_independent() returns trigger language plpgsql as $$
declare
    named uuid[];
begin
    select v.approvers into named from sop.version v
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
    return new;
end $$;

-- In the seal stands who approved it and when, besides what V7 demands.
create function sop.approval_fits(seal jsonb, draft sop.version) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
as $$
    select seal -> 'quorum' = to_jsonb(draft.quorum) and seal -> 'approvers' = to_jsonb(draft.approvers)
        and jsonb_array_length(seal -> 'given') = count(*)
        and bool_and(exists (select 1 from jsonb_array_elements(seal -> 'given') g
            where (g ->> 'by')::uuid = a.approved_by and (g ->> 'at')::timestamptz = a.approved_at))
    from sop.approval a
    where a.tenant_id = draft.tenant_id and a.sop_id = draft.sop_id and a.version = draft.version
        and a.revision = draft.revision
$$;
revoke all on function sop.approval_fits(jsonb, sop.version) from public;
grant execute on function sop.approval_fits(jsonb, sop.version) to sop_app;
create or replace function sop.seal_fits() returns trigger language plpgsql as $$
declare
    sealed jsonb := new.sealed::jsonb;
begin
    if new.content_hash <> encode(sha256(convert_to(new.sealed, 'UTF8')), 'hex')
        or (sealed #- '{procedure,retention}')
            - '{appointments,approval,effectiveFrom,nextReviewAt,templateKey,templateVersion,version}'::text[]
            is distinct from new.document::jsonb #- '{procedure,retention}'
        or sealed #> '{procedure,retention,years}' is distinct from coalesce(
            jsonb_path_query_first(new.document::jsonb, '$.chapters[*].clauses[*].parameters.retentionYears'),
            new.document::jsonb #> '{procedure,retention,years}')
        or sop.approval_fits(sealed -> 'approval', new) is not true
        or sealed -> 'appointments' is distinct from new.appointments::jsonb
        or sealed ->> 'templateKey' is distinct from new.template_key
        or sealed ->> 'version' is distinct from new.version::text
        or sealed ->> 'templateVersion' is distinct from new.template_version::text
        or sealed ->> 'effectiveFrom' is distinct from new.effective_from::text
        or sealed ->> 'nextReviewAt' is distinct from new.next_review_at::text then
        raise exception 'the seal is not of what was approved' using errcode = 'check_violation';
    end if;
    return new;
end $$;
