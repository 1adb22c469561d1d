-- That an affected person may be told something: never what, never where to.
create table notification.affected_notice (
    tenant_id uuid not null default app.current_tenant(),
    notice_id uuid not null,
    incident_id uuid not null,
    state text not null check (state in ('WAITING', 'DELIVERED', 'NOT_WANTED', 'FAILED')),
    -- how many events this one mail stands for
    wanted integer not null default 1,
    attempts integer not null default 0,
    made_at timestamptz not null,
    next_try_at timestamptz not null,
    done_at timestamptz,
    last_problem text,
    primary key (tenant_id, notice_id),
    check ((state = 'WAITING') = (done_at is null))
);
-- At most one is on its way: what is wanted meanwhile joins it.
create unique index affected_notice_one_open on notification.affected_notice (tenant_id, incident_id)
    where state in ('WAITING', 'FAILED');
create index affected_notice_of_incident on notification.affected_notice (tenant_id, incident_id, done_at);
create index affected_notice_due on notification.affected_notice (next_try_at) where state = 'WAITING';

alter table notification.affected_notice enable row level security;
alter table notification.affected_notice force row level security;
create policy affected_notice_of_tenant on notification.affected_notice to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy affected_notice_of_no_person on notification.affected_notice as restrictive to notification_app
    using ((select app.current_person()) is null);
grant select, insert on notification.affected_notice to notification_app;
grant update (state, wanted, attempts, next_try_at, done_at, last_problem)
    on notification.affected_notice to notification_app;

create policy affected_notice_for_jobs on notification.affected_notice for select to notification_jobs
    using (state in ('WAITING', 'FAILED'));
create policy affected_notice_revived_by_jobs on notification.affected_notice for update to notification_jobs
    using (state = 'FAILED') with check (state = 'WAITING');
grant select (tenant_id, notice_id, state, attempts, next_try_at, done_at, last_problem)
    on notification.affected_notice to notification_jobs;
grant update (state, attempts, next_try_at, done_at) on notification.affected_notice to notification_jobs;
