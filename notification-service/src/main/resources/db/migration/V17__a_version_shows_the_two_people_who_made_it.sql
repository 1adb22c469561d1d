-- A version comes into force by two people, the one who proposed it and the one who confirmed it, or as it was before. So
-- far the service alone saw to that.
alter table notification.help_vocabulary
    add column proposal_id uuid unique references notification.help_vocabulary_proposal;
-- of those that are there already nobody noted whose proposal it was
alter table notification.help_vocabulary
    add constraint help_vocabulary_has_its_proposal check ((restores is null) = (proposal_id is not null)) not valid;

create function notification.check_vocabulary_version() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.restores is null and not exists (
        select from notification.help_vocabulary_proposal as proposal
        where proposal.proposal_id = new.proposal_id and proposal.state = 'CONFIRMED'
            and proposal.proposed_by = new.proposed_by and proposal.decided_by = new.published_by
            and proposal.based_on = new.version - 1
    ) then
        raise exception 'no proposal of these two people, written against the version before' using errcode = 'check_violation';
    end if;
    if new.restores is not null and not (new.restores = 0 and new.document = '[]') and not exists (
        select from notification.help_vocabulary as before
        where before.version = new.restores and before.document = new.document
    ) then
        raise exception 'not what was in force before' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger check_vocabulary_version before insert on notification.help_vocabulary
    for each row execute function notification.check_vocabulary_version();

-- What was written against another version than the one in force cannot be confirmed, and waits for nobody.
alter table notification.help_vocabulary_proposal drop constraint help_vocabulary_proposal_state_check;
alter table notification.help_vocabulary_proposal
    add constraint help_vocabulary_proposal_state_check check (state in ('OPEN', 'CONFIRMED', 'REJECTED', 'OVERTAKEN'));
alter table notification.help_vocabulary no force row level security;
alter table notification.help_vocabulary_proposal no force row level security;
update notification.help_vocabulary_proposal as proposal
set state = 'OVERTAKEN', decided_by = version.published_by, decided_at = version.published_at
from notification.help_vocabulary as version
where proposal.state = 'OPEN' and version.version = proposal.based_on + 1;
alter table notification.help_vocabulary force row level security;
alter table notification.help_vocabulary_proposal force row level security;
