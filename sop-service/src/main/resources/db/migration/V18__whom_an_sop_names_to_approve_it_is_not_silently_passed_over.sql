-- Who may approve an outlet's SOP today.
create function sop.directors(outlet uuid) returns setof uuid language sql stable
as $$
    select distinct m.person_id from app.membership_copy m
    where m.tenant_id = outlet and m.state = 'ACTIVE' and m.person_id is not null and 'DIRECTOR' = any (m.roles)
$$;
revoke all on function sop.directors(uuid) from public;
grant execute on function sop.directors(uuid) to sop_app;

-- Nobody loses their say about an SOP behind their back: those whom it names, as long as they are directors, stay named
-- alone, and no fewer approvals are asked for than they can give, unless one of them changes it. Where nobody is named, a
-- director asks for fewer approvals. What cannot be met any more anybody who writes the SOP may put right: no outlet is
-- locked out of its own SOP.
create function sop.approvers_kept() returns trigger language plpgsql as $$
declare
    named boolean := cardinality(old.approvers) > 0;
    -- those who have a say now
    heard uuid[] := array(select d from sop.directors(old.tenant_id) d
        where cardinality(old.approvers) = 0 or d = any (old.approvers));
begin
    if app.current_person() = any (heard) or named and cardinality(heard) = 0 then
        return new;
    end if;
    if new.quorum < least(old.quorum, cardinality(heard))
        or named and not (new.approvers @> heard and old.approvers @> new.approvers) then
        raise exception 'those who are named change who approves' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger version_approvers_kept before update on sop.version for each row
    when (new.approvers is distinct from old.approvers or new.quorum is distinct from old.quorum)
    execute function sop.approvers_kept();
