-- A report was withdrawn: whoever handled it is asked to confirm that it is destroyed.
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in (
    'SOP_SUBMITTED', 'SOP_SENT_BACK', 'SOP_APPROVED', 'SOP_IN_FORCE', 'ROLE_GRANTED', 'ROLE_REVOKED',
    'TASK', 'REMINDER', 'DUE', 'ESCALATION', 'MESSAGE', 'CLOSED', 'WITHDRAWN'));

-- Incidents of which nothing is kept, so that an old event that is replayed makes no new notice.
create table notification.erased_incident (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    erased_at timestamptz not null,
    primary key (tenant_id, incident_id)
);
alter table notification.erased_incident enable row level security;
alter table notification.erased_incident force row level security;
create policy erased_incident_of_tenant on notification.erased_incident to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy erased_incident_of_no_person on notification.erased_incident as restrictive to notification_app
    using ((select app.current_person()) is null);
grant select, insert on notification.erased_incident to notification_app;

-- People delete nothing; the service does, for an erased incident.
grant delete on notification.notice, notification.exclusion, notification.affected_notice to notification_app;
create policy notice_deleted_by_no_person on notification.notice as restrictive for delete to notification_app
    using ((select app.current_person()) is null);
