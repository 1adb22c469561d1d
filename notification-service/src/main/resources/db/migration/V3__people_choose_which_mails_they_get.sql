-- No row means the default: all mails.
create table notification.preference (
    tenant_id uuid not null default app.current_tenant(),
    person_id uuid not null,
    mails text not null check (mails in ('ALL', 'OVERDUE_ONLY')),
    version bigint not null default 1,
    primary key (tenant_id, person_id)
);
alter table notification.preference enable row level security;
alter table notification.preference force row level security;
create policy preference_of_tenant on notification.preference to notification_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy preference_of_person on notification.preference as restrictive to notification_app
    using ((select app.current_person()) is null or person_id = (select app.current_person()));
grant select, insert, update (mails, version) on notification.preference to notification_app;
