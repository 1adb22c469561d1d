-- The sealed text holds what the approved draft held, and its hash is the text's. In the procedure stands besides how
-- long closed cases are kept, as the clause on retention says it.
create or replace function sop.seal_fits() returns trigger language plpgsql as $$
declare
    sealed jsonb := new.sealed::jsonb;
begin
    if new.content_hash <> encode(sha256(convert_to(new.sealed, 'UTF8')), 'hex')
        or (sealed #- '{procedure,retention}')
            - '{appointments,effectiveFrom,nextReviewAt,templateKey,templateVersion,version}'::text[]
            is distinct from new.document::jsonb #- '{procedure,retention}'
        or sealed #> '{procedure,retention,years}' is distinct from coalesce(
            jsonb_path_query_first(new.document::jsonb, '$.chapters[*].clauses[*].parameters.retentionYears'),
            new.document::jsonb #> '{procedure,retention,years}')
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
