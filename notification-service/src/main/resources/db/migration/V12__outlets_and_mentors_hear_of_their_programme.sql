-- What the association decides in a mentoring programme, and when its sessions are.
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in (
    'SOP_SUBMITTED', 'SOP_SENT_BACK', 'SOP_APPROVED', 'SOP_IN_FORCE', 'SOP_PROPOSAL', 'SOP_NOTES', 'SOP_BLOCKED',
    'SOP_REVIEW_60', 'SOP_REVIEW_30', 'SOP_REVIEW_7',
    'PROGRAMME_SEATED', 'PROGRAMME_WAITING', 'PROGRAMME_MOVED_UP', 'PROGRAMME_DECLINED', 'PROGRAMME_ENDED',
    'MENTEE_SEATED', 'MENTEE_ENDED', 'SESSION_SET', 'SESSION_MOVED', 'SESSION_CALLED_OFF',
    'ROLE_GRANTED', 'ROLE_REVOKED',
    'TASK', 'REMINDER', 'DUE', 'ESCALATION', 'MESSAGE', 'CLOSED', 'WITHDRAWN'));

-- News that the association told of an outlet, until the outlet's people have it: its rows are the outlet's, and one
-- transaction is one tenant's. Told twice, it arrives once: a notice is one per event, person and channel.
create table notification.outlet_news (
    -- the association
    tenant_id uuid not null default app.current_tenant(),
    event_id text not null,
    outlet_id uuid not null,
    kind text not null check (kind in ('PROGRAMME_SEATED', 'PROGRAMME_WAITING', 'PROGRAMME_MOVED_UP',
        'PROGRAMME_DECLINED', 'PROGRAMME_ENDED', 'SESSION_SET', 'SESSION_MOVED', 'SESSION_CALLED_OFF')),
    -- the call or the session, as the kind says
    subject_id uuid not null,
    heard_at timestamptz not null,
    primary key (tenant_id, event_id, outlet_id)
);
alter table notification.outlet_news enable row level security;
alter table notification.outlet_news force row level security;
create policy outlet_news_of_tenant on notification.outlet_news to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
-- Nobody reads it with an account: only work that no person asked for does.
create policy outlet_news_for_no_person on notification.outlet_news as restrictive to notification_app
    using ((select app.current_person()) is null);
grant select, insert, delete on notification.outlet_news to notification_app;
create policy outlet_news_for_jobs on notification.outlet_news for select to notification_jobs using (true);
grant select on notification.outlet_news to notification_jobs;
