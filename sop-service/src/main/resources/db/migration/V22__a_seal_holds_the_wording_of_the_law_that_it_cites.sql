-- A seal holds how the law reads that the SOP cites: of each row that it cites at most one wording, of no other row any.
-- What else the seal holds is what V12 demands.
create function sop.law_fits(laws jsonb, draft jsonb) returns boolean
    language sql immutable set search_path = pg_catalog, pg_temp
as $$
    select case when jsonb_typeof(laws) = 'array' then not exists (
        select 1 from jsonb_array_elements(laws) one
            where coalesce(one ->> 'id', '') = '' or coalesce(one ->> 'citation', '') = ''
                or coalesce(one #>> '{duty,id}', '') = '' or coalesce(one ->> 'source', '') = ''
                or one -> 'id' not in (
                    select jsonb_path_query(draft, '$.chapters[*].clauses[*].laws[*]')
                    union all select jsonb_path_query(draft, '$.attachments[*].laws[*]')
                    union all select jsonb_path_query(draft, '$.procedure.steps[*].clocks[*].binding')))
        and (select count(distinct one -> 'id') = count(*) from jsonb_array_elements(laws) one)
    else false end
$$;
revoke all on function sop.law_fits(jsonb, jsonb) from public;
grant execute on function sop.law_fits(jsonb, jsonb) to sop_app;
create or replace function sop.seal_fits() returns trigger language plpgsql as $$
declare
    sealed jsonb := new.sealed::jsonb;
begin
    if new.content_hash <> encode(sha256(convert_to(new.sealed, 'UTF8')), 'hex')
        or (sealed #- '{procedure,retention}')
            - '{appointments,approval,effectiveFrom,laws,nextReviewAt,templateKey,templateVersion,version}'::text[]
            is distinct from new.document::jsonb #- '{procedure,retention}'
        or sealed #> '{procedure,retention,years}' is distinct from coalesce(
            jsonb_path_query_first(new.document::jsonb, '$.chapters[*].clauses[*].parameters.retentionYears'),
            new.document::jsonb #> '{procedure,retention,years}')
        or sop.approval_fits(sealed -> 'approval', new) is not true
        or sop.law_fits(sealed -> 'laws', new.document::jsonb) is not true
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
