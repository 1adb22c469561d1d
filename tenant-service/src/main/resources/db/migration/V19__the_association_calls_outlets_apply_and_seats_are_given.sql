-- A call for a programme. Everybody signed in reads it, the association writes it.
create table tenant.programme_call (
    call_id uuid not null primary key,
    title text not null check (title <> ''),
    description text not null check (description <> ''),
    -- which SOP is worked on
    template_key text not null check (template_key ~ '^[a-z][a-z0-9-]{1,39}$'),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    time_zone text not null check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    seats integer not null check (seats between 1 and 200),
    -- JSON: who may apply, and what is asked
    eligibility text not null,
    questions text not null,
    announced_by uuid not null,
    announced_at timestamptz not null,
    version bigint not null default 0
);
comment on table tenant.programme_call is 'association-wide: everybody signed in reads, only the umbrella association writes';

-- What an outlet says when it applies: one application for each call.
create table tenant.programme_application (
    tenant_id uuid not null default app.current_tenant() references tenant.outlet (tenant_id),
    call_id uuid not null references tenant.programme_call (call_id),
    -- JSON: the answers by question, and the people by name as the outlet gives them
    answers text not null,
    team text not null,
    -- the association will see how far the SOP has come; its text never without a grant
    shares_progress boolean not null check (shares_progress),
    state text not null check (state in ('SUBMITTED', 'WITHDRAWN', 'SELECTED', 'WAITING', 'DECLINED', 'ENDED')),
    waiting_place integer check (waiting_place > 0),
    applied_by uuid not null,
    applied_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, call_id),
    constraint application_waits_at_a_place check ((state = 'WAITING') = (waiting_place is not null))
);
create index programme_application_of_call on tenant.programme_application (call_id, tenant_id);
create unique index programme_waiting_list on tenant.programme_application (call_id, waiting_place) where state = 'WAITING';
comment on index tenant.programme_waiting_list is 'association-wide: places are given by the umbrella only';

-- Two scores for each application, by two people of the association; neither sees the other's before giving their own.
create table tenant.programme_score (
    tenant_id uuid not null,
    call_id uuid not null,
    place integer not null check (place in (1, 2)),
    scored_by uuid not null,
    points integer not null check (points between 0 and 100),
    reason text not null check (reason <> ''),
    scored_at timestamptz not null,
    primary key (tenant_id, call_id, place),
    constraint programme_score_one_per_person unique (tenant_id, call_id, scored_by),
    foreign key (tenant_id, call_id) references tenant.programme_application (tenant_id, call_id)
);

-- What was decided about an application, and why. Entries are only ever added.
create table tenant.programme_decision (
    tenant_id uuid not null,
    decision_id uuid not null,
    call_id uuid not null,
    outcome text not null check (outcome in ('SELECTED', 'WAITING', 'DECLINED', 'ENDED')),
    reason text not null check (reason <> ''),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (tenant_id, decision_id),
    foreign key (tenant_id, call_id) references tenant.programme_application (tenant_id, call_id)
);
create index programme_decision_of_application on tenant.programme_decision (tenant_id, call_id, decision_id desc);
create index programme_decision_of_call on tenant.programme_decision (call_id, decision_id desc);

-- A seat in the programme. Its number is below the number of seats and nobody else's: no more are ever taken than there are.
create table tenant.programme_seat (
    tenant_id uuid not null,
    call_id uuid not null,
    seat_id uuid not null,
    number integer not null check (number > 0),
    mentor_id uuid not null,
    taken_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, call_id),
    foreign key (tenant_id, call_id) references tenant.programme_application (tenant_id, call_id)
);
create index programme_seat_of_call on tenant.programme_seat (call_id, number);
create unique index programme_seat_taken on tenant.programme_seat (call_id, number) where ended_at is null;
comment on index tenant.programme_seat_taken is 'association-wide: seats are given by the umbrella only';

alter table tenant.programme_call enable row level security;
alter table tenant.programme_call force row level security;
alter table tenant.programme_application enable row level security;
alter table tenant.programme_application force row level security;
alter table tenant.programme_score enable row level security;
alter table tenant.programme_score force row level security;
alter table tenant.programme_decision enable row level security;
alter table tenant.programme_decision force row level security;
alter table tenant.programme_seat enable row level security;
alter table tenant.programme_seat force row level security;

-- How many scores an application has, and whether the acting person gave one of them: nobody learns more than that.
create function tenant.scores_given(outlet uuid, call uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select count(*)::integer from tenant.programme_score s where s.tenant_id = outlet and s.call_id = call $$;
create function tenant.has_scored(outlet uuid, call uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (select 1 from tenant.programme_score s
        where s.tenant_id = outlet and s.call_id = call and s.scored_by = app.current_person())
$$;
-- Whether the acting person works for the outlet: asked of people of the association who score it.
create function tenant.works_for(outlet uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (select 1 from tenant.membership m
        where m.tenant_id = outlet and m.person_id = app.current_person() and m.state <> 'REMOVED')
$$;
revoke all on function tenant.scores_given(uuid, uuid) from public;
revoke all on function tenant.has_scored(uuid, uuid) from public;
revoke all on function tenant.works_for(uuid) from public;
grant execute on function tenant.scores_given(uuid, uuid) to tenant_app;
grant execute on function tenant.has_scored(uuid, uuid) to tenant_app;
grant execute on function tenant.works_for(uuid) to tenant_app;
create policy programme_score_directory on tenant.programme_score for select to tenant_directory using (true);
grant select (tenant_id, call_id, scored_by) on tenant.programme_score to tenant_directory;
alter function tenant.scores_given(uuid, uuid) owner to tenant_directory;
alter function tenant.has_scored(uuid, uuid) owner to tenant_directory;
alter function tenant.works_for(uuid) owner to tenant_directory;

create policy call_read on tenant.programme_call for select to tenant_app
    using ((select app.current_tenant()) is not null);
create policy call_add on tenant.programme_call for insert to tenant_app with check ((select app.umbrella()) = 'HOME');
create policy call_change on tenant.programme_call for update to tenant_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');
create policy application_read on tenant.programme_application for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy application_add on tenant.programme_application for insert to tenant_app
    with check (tenant_id = (select app.current_tenant()));
create policy application_change on tenant.programme_application for update to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME')
    with check (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
-- Blind: of another's scores nobody sees any before there is one of their own.
create policy score_read on tenant.programme_score for select to tenant_app
    using ((select app.umbrella()) = 'HOME'
        and (scored_by = (select app.current_person()) or tenant.has_scored(tenant_id, call_id)));
create policy score_add on tenant.programme_score for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME' and scored_by = (select app.current_person()));
create policy decision_read on tenant.programme_decision for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy decision_add on tenant.programme_decision for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME' and decided_by = (select app.current_person()));
create policy seat_read on tenant.programme_seat for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy seat_add on tenant.programme_seat for insert to tenant_app with check ((select app.umbrella()) = 'HOME');
create policy seat_change on tenant.programme_seat for update to tenant_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');

grant select, insert, update (version) on tenant.programme_call to tenant_app;
grant select, insert, update (answers, team, state, waiting_place, changed_at, version)
    on tenant.programme_application to tenant_app;
grant select, insert on tenant.programme_score, tenant.programme_decision to tenant_app;
grant select, insert, update (ended_at, version) on tenant.programme_seat to tenant_app;

-- An outlet applies, changes what it said and takes it back while the call is open. The rest is the association's, each
-- time with a recorded decision, and the first one with both scores.
create function tenant.guard_application() returns trigger language plpgsql set search_path = ''
as $$
declare
    said boolean := true;
    move text := '>' || new.state;
begin
    if tg_op = 'UPDATE' then
        said := new.answers is distinct from old.answers or new.team is distinct from old.team;
        move := case when new.state = old.state then '=' else old.state || '>' || new.state end;
    end if;
    if said or move in ('>SUBMITTED', 'WITHDRAWN>SUBMITTED') then
        if app.umbrella() = 'HOME' or new.state <> 'SUBMITTED' or move not in ('>SUBMITTED', 'WITHDRAWN>SUBMITTED', '=')
                or not exists (
                select 1 from tenant.programme_call c where c.call_id = new.call_id
                    and new.changed_at >= c.opens_at and new.changed_at < c.closes_at) then
            raise exception 'an outlet applies while the call is open' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if move = '=' then
        return new;
    end if;
    if move in ('SUBMITTED>WITHDRAWN', 'WAITING>WITHDRAWN') and app.umbrella() is distinct from 'HOME' then
        return new;
    end if;
    if app.umbrella() is distinct from 'HOME' or move not in ('SUBMITTED>SELECTED', 'SUBMITTED>WAITING',
            'SUBMITTED>DECLINED', 'WAITING>SELECTED', 'WAITING>DECLINED', 'SELECTED>ENDED') then
        raise exception 'no such move' using errcode = 'check_violation';
    end if;
    if tenant.scores_given(new.tenant_id, new.call_id) <> 2 or not exists (
            select 1 from tenant.programme_decision d where d.tenant_id = new.tenant_id and d.call_id = new.call_id
                and d.outcome = new.state and d.decided_at = new.changed_at) then
        raise exception 'two scores and a recorded reason come first' using errcode = 'check_violation';
    end if;
    if new.state = 'SELECTED' and not exists (select 1 from tenant.programme_seat s
            where s.tenant_id = new.tenant_id and s.call_id = new.call_id and s.ended_at is null) then
        raise exception 'who is selected has a seat' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_application_guarded before insert or update on tenant.programme_application
    for each row execute function tenant.guard_application();

create function tenant.guard_score() returns trigger language plpgsql set search_path = ''
as $$
begin
    if not exists (select 1 from tenant.programme_application a join tenant.programme_call c on c.call_id = a.call_id
            where a.tenant_id = new.tenant_id and a.call_id = new.call_id and a.state = 'SUBMITTED'
                and new.scored_at >= c.closes_at) then
        raise exception 'scores are given once the call is closed' using errcode = 'check_violation';
    end if;
    if tenant.works_for(new.tenant_id) then
        raise exception 'nobody scores their own outlet' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_score_guarded before insert on tenant.programme_score
    for each row execute function tenant.guard_score();

create function tenant.guard_seat() returns trigger language plpgsql set search_path = ''
as $$
begin
    if new.number > (select c.seats from tenant.programme_call c where c.call_id = new.call_id) then
        raise exception 'there are no more seats' using errcode = 'check_violation';
    end if;
    if not tenant.holds(app.current_tenant(), new.mentor_id, 'MENTOR') then
        raise exception 'a seat has a mentor of the association' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_seat_guarded before insert on tenant.programme_seat
    for each row execute function tenant.guard_seat();
