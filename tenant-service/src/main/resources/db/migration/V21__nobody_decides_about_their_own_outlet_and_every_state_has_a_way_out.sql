-- Nobody of the association decides about an outlet that they work for, as nobody scores it.
create function tenant.guard_decision() returns trigger language plpgsql set search_path = ''
as $$
begin
    if tenant.works_for(new.tenant_id) then
        raise exception 'nobody decides about their own outlet' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_decision_guarded before insert on tenant.programme_decision
    for each row execute function tenant.guard_decision();

-- Once both scores are there nothing is left to be blind for: whoever decides reads them, unless it is their own outlet.
drop policy score_read on tenant.programme_score;
create policy score_read on tenant.programme_score for select to tenant_app
    using ((select app.umbrella()) = 'HOME'
        and (scored_by = (select app.current_person()) or tenant.has_scored(tenant_id, call_id)
            or tenant.scores_given(tenant_id, call_id) = 2 and not tenant.works_for(tenant_id)));

-- An outlet whose seat has ended reads the sessions that began while it had it, and no later ones.
drop policy session_read on tenant.programme_session;
create policy session_read on tenant.programme_session for select to tenant_app
    using ((select app.umbrella()) = 'HOME'
        or (outlet_id is null or outlet_id = (select app.current_tenant()))
            and exists (select 1 from tenant.programme_seat s
                where s.tenant_id = (select app.current_tenant()) and s.call_id = programme_session.call_id
                    and (s.ended_at is null or programme_session.starts_at < s.ended_at)));

-- A call to which too few applied is open longer, or again; never shorter, and not once anything was scored.
create function tenant.is_scored(call uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select 1 from tenant.programme_score s where s.call_id = call) $$;
revoke all on function tenant.is_scored(uuid) from public;
grant execute on function tenant.is_scored(uuid) to tenant_app;
alter function tenant.is_scored(uuid) owner to tenant_directory;
create function tenant.guard_call() returns trigger language plpgsql set search_path = ''
as $$
begin
    if new.closes_at < old.closes_at or new.closes_at > old.closes_at and tenant.is_scored(old.call_id) then
        raise exception 'a call is only extended, and only before scores' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_call_guarded before update on tenant.programme_call
    for each row execute function tenant.guard_call();
grant update (closes_at) on tenant.programme_call to tenant_app;

-- A seat that is taken may get another mentor.
create function tenant.guard_mentor() returns trigger language plpgsql set search_path = ''
as $$
begin
    if old.ended_at is not null or not tenant.holds(app.current_tenant(), new.mentor_id, 'MENTOR') then
        raise exception 'a seat has a mentor of the association' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_seat_mentor_guarded before update of mentor_id on tenant.programme_seat
    for each row execute function tenant.guard_mentor();
grant update (mentor_id) on tenant.programme_seat to tenant_app;

-- A session that does not take place stays, and says why.
alter table tenant.programme_session
    add column called_off_at timestamptz,
    add column called_off_reason text check (called_off_reason <> ''),
    add constraint session_called_off_with_reason check ((called_off_at is null) = (called_off_reason is null));
grant update (called_off_at, called_off_reason) on tenant.programme_session to tenant_app;
create function tenant.guard_session() returns trigger language plpgsql set search_path = ''
as $$
begin
    if old.called_off_at is not null then
        raise exception 'a session that was called off stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_session_guarded before update on tenant.programme_session
    for each row execute function tenant.guard_session();

-- Who corrects an attendance has seen it.
alter table tenant.programme_attendance add column version bigint not null default 0;
grant update (version) on tenant.programme_attendance to tenant_app;
