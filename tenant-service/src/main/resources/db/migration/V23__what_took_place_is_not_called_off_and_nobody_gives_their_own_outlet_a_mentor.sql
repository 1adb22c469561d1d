-- A session that began, or to which somebody came before it was moved, took place: nobody calls it off.
create or replace function tenant.guard_session() returns trigger language plpgsql set search_path = ''
as $$
begin
    if old.called_off_at is not null then
        raise exception 'a session that was called off stays as it is' using errcode = 'check_violation';
    end if;
    if new.called_off_at >= old.starts_at or new.called_off_at is not null
            and exists (select 1 from tenant.programme_attendance a where a.session_id = old.session_id) then
        raise exception 'a session that took place is not called off' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- Whoever works for an outlet gives it no other mentor either.
create or replace function tenant.guard_mentor() returns trigger language plpgsql set search_path = ''
as $$
begin
    if tenant.works_for(old.tenant_id) then
        raise exception 'nobody decides about their own outlet' using errcode = 'check_violation';
    end if;
    if old.ended_at is not null or not tenant.holds(app.current_tenant(), new.mentor_id, 'MENTOR') then
        raise exception 'a seat has a mentor of the association' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
