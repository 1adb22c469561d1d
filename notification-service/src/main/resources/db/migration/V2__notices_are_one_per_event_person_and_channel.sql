-- One row per event, person and channel. Ids only: texts are written when a notice is read or leaves, and say the same
-- whatever happened; addresses are asked for when a mail leaves.
create table notification.notice (
    tenant_id uuid not null default app.current_tenant(),
    notice_id uuid not null,
    event_id text not null,
    person_id uuid not null,
    channel text not null check (channel in ('INBOX', 'EMAIL')),
    kind text not null check (kind in (
        'SOP_SUBMITTED', 'SOP_SENT_BACK', 'SOP_APPROVED', 'SOP_IN_FORCE', 'ROLE_GRANTED', 'ROLE_REVOKED',
        'TASK', 'REMINDER', 'DUE', 'ESCALATION', 'MESSAGE', 'CLOSED')),
    -- the SOP, membership or incident, as the kind says
    subject_id uuid not null,
    role text check (role ~ '^[A-Z_]{1,40}$'),
    step_key text check (step_key ~ '^[a-z0-9:-]{1,80}$'),
    occurrence integer,
    rung integer,
    state text not null check (state in ('WAITING', 'DELIVERED', 'STOPPED', 'CANCELLED', 'HIDDEN', 'FAILED')),
    attempts integer not null default 0,
    made_at timestamptz not null,
    next_try_at timestamptz not null,
    -- since when it is in its state; null while it waits
    done_at timestamptz,
    last_problem text,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    primary key (tenant_id, notice_id),
    constraint notice_once unique (tenant_id, event_id, person_id, channel),
    check ((state = 'WAITING') = (done_at is null)),
    check ((acknowledged_by is null) = (acknowledged_at is null)),
    check (acknowledged_by is null or (acknowledged_by = person_id and channel = 'INBOX'))
);
create index notice_in_inbox on notification.notice (tenant_id, person_id, done_at desc, notice_id desc)
    where channel = 'INBOX';
create index notice_of_subject on notification.notice (tenant_id, subject_id, person_id);
create index notice_due on notification.notice (next_try_at) where state = 'WAITING';

alter table notification.notice enable row level security;
alter table notification.notice force row level security;
create policy notice_of_tenant on notification.notice to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
-- A person reaches their own inbox and nothing else; work that no person asked for reaches the tenant's rows.
create policy notice_of_person on notification.notice as restrictive to notification_app
    using ((select app.current_person()) is null
        or (person_id = (select app.current_person()) and channel = 'INBOX' and state in ('DELIVERED', 'STOPPED')));
grant select, insert on notification.notice to notification_app;
grant update (state, attempts, next_try_at, done_at, last_problem, acknowledged_by, acknowledged_at)
    on notification.notice to notification_app;

-- The sender finds what is due over all tenants, and an operator sees and revives what was given up. Neither learns for
-- whom or about what.
create policy notice_for_jobs on notification.notice for select to notification_jobs
    using (state in ('WAITING', 'FAILED'));
create policy notice_revived_by_jobs on notification.notice for update to notification_jobs
    using (state = 'FAILED') with check (state = 'WAITING');
grant select (tenant_id, notice_id, state, attempts, next_try_at, done_at, last_problem)
    on notification.notice to notification_jobs;
grant update (state, attempts, next_try_at, done_at) on notification.notice to notification_jobs;
