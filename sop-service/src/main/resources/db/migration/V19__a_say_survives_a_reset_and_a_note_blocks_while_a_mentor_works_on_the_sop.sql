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
