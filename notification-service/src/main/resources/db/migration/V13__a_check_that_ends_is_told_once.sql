-- A contact of a service that helps must be checked soon, or is past its check: told once per check, whichever process
-- notices it first. The row is written in the transaction of the event and the notices.
create table notification.help_check_told (
    tenant_id uuid not null default app.current_tenant(),
    resource_id text not null check (resource_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    channel text not null check (channel ~ '^[A-Z]{1,20}$'),
    contact text not null check (contact <> ''),
    next_check_at date not null,
    stage text not null check (stage in ('SOON', 'OVERDUE')),
    told_at timestamptz not null,
    primary key (tenant_id, resource_id, channel, contact, next_check_at, stage)
);
alter table notification.help_check_told enable row level security;
alter table notification.help_check_told force row level security;
-- No person asked for it, and none sees it.
create policy help_check_told_of_tenant on notification.help_check_told to notification_app
    using (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null)
    with check (tenant_id = (select app.current_tenant()) and (select app.current_person()) is null);
grant select, insert on notification.help_check_told to notification_app;

-- For whom the registry is kept: the umbrella association, before any tenant is set.
create function notification.umbrella_tenants() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select t.tenant_id from app.tenant_copy t where t.umbrella and t.state = 'ACTIVE' order by t.tenant_id
$$;
revoke all on function notification.umbrella_tenants() from public;
grant execute on function notification.umbrella_tenants() to notification_app;
alter function notification.umbrella_tenants() owner to notification_directory;

alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in (
    'SOP_SUBMITTED', 'SOP_SENT_BACK', 'SOP_APPROVED', 'SOP_IN_FORCE', 'SOP_PROPOSAL', 'SOP_NOTES', 'SOP_BLOCKED',
    'SOP_REVIEW_60', 'SOP_REVIEW_30', 'SOP_REVIEW_7',
    'PROGRAMME_SEATED', 'PROGRAMME_WAITING', 'PROGRAMME_MOVED_UP', 'PROGRAMME_DECLINED', 'PROGRAMME_ENDED',
    'MENTEE_SEATED', 'MENTEE_ENDED', 'SESSION_SET', 'SESSION_MOVED', 'SESSION_CALLED_OFF',
    'ROLE_GRANTED', 'ROLE_REVOKED', 'HELP_CHECK_SOON', 'HELP_CHECK_OVERDUE',
    'TASK', 'REMINDER', 'DUE', 'ESCALATION', 'MESSAGE', 'CLOSED', 'WITHDRAWN'));
