-- The names of a team that an outlet gave with its application are forgotten once nobody needs them: when, says the service.
alter table tenant.programme_application add column team_forgotten_at timestamptz;
create index programme_application_of_jobs on tenant.programme_application (changed_at) where team_forgotten_at is null;
comment on index tenant.programme_application_of_jobs is 'association-wide: read by the job that forgets names';

-- The job sees states and times, no name and no answer, and writes nothing but that a team is empty.
create policy application_due_for_jobs on tenant.programme_application for select to tenant_jobs
    using (state <> 'SELECTED');
create policy application_forgotten_by_jobs on tenant.programme_application for update to tenant_jobs
    using (state <> 'SELECTED') with check (team = '[]' and team_forgotten_at is not null);
grant select (tenant_id, call_id, state, changed_at, team_forgotten_at), update (team, team_forgotten_at)
    on tenant.programme_application to tenant_jobs;

create or replace function tenant.guard_application() returns trigger language plpgsql set search_path = ''
as $$
declare
    said boolean := true;
    move text := '>' || new.state;
begin
    if tg_op = 'UPDATE' then
        said := new.answers is distinct from old.answers or new.team is distinct from old.team;
        move := case when new.state = old.state then '=' else old.state || '>' || new.state end;
    end if;
    if current_user = 'tenant_jobs' then
        if move <> '=' or new.answers is distinct from old.answers then
            raise exception 'the job forgets names and nothing else' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if said or move in ('>SUBMITTED', 'WITHDRAWN>SUBMITTED') then
        new.team_forgotten_at := null;
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
