-- How often help was asked for, from ten upwards. No tenant, no person, no time but the week; each process adds its own.
create table notification.help_count (
    count_id uuid not null primary key,
    week date not null,
    level text not null check (level in ('NONE', 'INFO', 'HELP', 'CRISIS')),
    topic text not null check (topic in ('KBGO', 'KDRT', 'RAPE', 'HARASSMENT', 'CHILD', 'SUICIDE', 'HOAX', 'HATE')),
    answers bigint not null check (answers >= 10)
);
comment on table notification.help_count is 'of nobody: which tenant a person asked from is never known here';
alter table notification.help_count enable row level security;
alter table notification.help_count force row level security;
-- Written by the service itself, for nobody.
create policy help_count_of_nobody on notification.help_count for insert to notification_app
    with check ((select app.current_tenant()) is null and (select app.current_person()) is null);
grant insert on notification.help_count to notification_app;

-- What the association says of a service that helps, instead of what is shipped. Everybody reads it, without an account.
create table notification.help_resource (
    resource_id text not null primary key check (resource_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- JSON: names, channels, hours, checks
    document text not null check (document <> ''),
    version bigint not null check (version > 0)
);
comment on table notification.help_resource is 'association-wide: everybody reads, only the umbrella association writes';
alter table notification.help_resource enable row level security;
alter table notification.help_resource force row level security;
create policy help_resource_read on notification.help_resource for select to notification_app using (true);
create policy help_resource_add on notification.help_resource for insert to notification_app
    with check ((select app.umbrella()) = 'HOME');
create policy help_resource_change on notification.help_resource for update to notification_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');
grant select, insert, update (document, version) on notification.help_resource to notification_app;

-- A change of a service waits for a second person of the association.
create table notification.help_proposal (
    proposal_id uuid not null primary key,
    resource_id text not null check (resource_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    document text not null check (document <> ''),
    -- the version that it was written against, 0 for none
    based_on bigint not null check (based_on >= 0),
    state text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    -- whoever proposed it may take it back, and never put it into force
    check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
comment on table notification.help_proposal is 'association-wide: of the umbrella association only';
alter table notification.help_proposal enable row level security;
alter table notification.help_proposal force row level security;
create policy help_proposal_read on notification.help_proposal for select to notification_app
    using ((select app.umbrella()) = 'HOME');
create policy help_proposal_add on notification.help_proposal for insert to notification_app
    with check ((select app.umbrella()) = 'HOME' and proposed_by = (select app.current_person()) and state = 'OPEN');
create policy help_proposal_decide on notification.help_proposal for update to notification_app
    using ((select app.umbrella()) = 'HOME' and state = 'OPEN')
    with check ((select app.umbrella()) = 'HOME' and decided_by = (select app.current_person()));
grant select, insert, update (state, decided_by, decided_at) on notification.help_proposal to notification_app;
