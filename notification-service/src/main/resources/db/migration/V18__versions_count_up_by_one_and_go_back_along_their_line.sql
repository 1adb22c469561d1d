-- Whoever writes past the service meets the same order of versions: each counts up by one, so that nobody takes the last
-- number there is, and a version that comes back lies on the way back from the one in force, as it was. What was taken
-- back is not on it any more. Which of them does harm the service alone finds out.
--
-- While the program is updated, a process of the release before V17 cannot publish: it names no proposal, and its
-- confirmation fails (500) with nothing changed. Its rollback goes on. Confirm again when the update is through.
create or replace function notification.check_vocabulary_version() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.version <> (select 1 + coalesce(max(version), 0) from notification.help_vocabulary) then
        raise exception 'not the number after the newest one' using errcode = 'check_violation';
    end if;
    if new.restores is null and new.previous <> new.version - 1 then
        raise exception 'a rollback would not go to the version before' using errcode = 'check_violation';
    end if;
    if new.restores is null and not exists (
        select from notification.help_vocabulary_proposal as proposal
        where proposal.proposal_id = new.proposal_id and proposal.state = 'CONFIRMED'
            and proposal.proposed_by = new.proposed_by and proposal.decided_by = new.published_by
            and proposal.based_on = new.version - 1
    ) then
        raise exception 'no proposal of these two people, written against the version before' using errcode = 'check_violation';
    end if;
    if new.restores = 0 and not (new.previous = 0 and new.document = '[]') then
        raise exception 'not what is shipped' using errcode = 'check_violation';
    end if;
    if new.restores > 0 and not exists (
        with recursive line as (
            select version, previous, document from notification.help_vocabulary where version = new.version - 1
            union all
            select before.version, before.previous, before.document
            from notification.help_vocabulary as before join line on before.version = line.previous
        )
        select from line where version = new.restores and previous = new.previous and document = new.document
    ) then
        raise exception 'not what was in force before' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- What the release before V17 found out of a proposal nobody can read any more; it took a place for ever. It is rejected
-- in nobody's name.
alter table notification.help_vocabulary_proposal no force row level security;
update notification.help_vocabulary_proposal
set state = 'REJECTED', decided_by = '00000000-0000-0000-0000-000000000000', decided_at = now()
where state = 'OPEN' and position('"sinceShipped":' in effect) = 0;
alter table notification.help_vocabulary_proposal force row level security;
