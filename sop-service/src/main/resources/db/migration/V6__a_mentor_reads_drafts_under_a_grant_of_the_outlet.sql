-- The outlet lets one mentor of the association read its drafts, for a time. A grant is revoked, never deleted.
create table sop.mentoring_grant (
    tenant_id uuid not null default app.current_tenant(),
    grant_id uuid not null,
    mentor_id uuid not null,
    granted_by uuid not null,
    granted_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    primary key (tenant_id, grant_id),
    check (ends_at > granted_at and ends_at <= granted_at + interval '90 days'),
    check ((revoked_by is null) = (revoked_at is null))
);
create index mentoring_grant_of_mentor on sop.mentoring_grant (mentor_id);

-- What a mentor read, and when: shown to the outlet, only ever added to. Without sop_id: the list.
create table sop.mentoring_read (
    tenant_id uuid not null default app.current_tenant(),
    read_id uuid not null,
    grant_id uuid not null,
    mentor_id uuid not null,
    sop_id uuid,
    read_at timestamptz not null,
    primary key (tenant_id, read_id),
    foreign key (tenant_id, grant_id) references sop.mentoring_grant (tenant_id, grant_id)
);
create index mentoring_read_of_grant on sop.mentoring_read (tenant_id, grant_id, read_id);

alter table sop.mentoring_grant enable row level security;
alter table sop.mentoring_grant force row level security;
alter table sop.mentoring_read enable row level security;
alter table sop.mentoring_read force row level security;
create policy grant_of_tenant on sop.mentoring_grant to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
-- A mentor, at home in the association, sees what they were granted.
create policy grant_of_mentor on sop.mentoring_grant for select to sop_app
    using ((select app.umbrella()) = 'HOME' and mentor_id = (select app.current_person()));
create policy mentoring_read_seen on sop.mentoring_read for select to sop_app
    using (tenant_id = (select app.current_tenant()));
create policy mentoring_read_added on sop.mentoring_read for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and mentor_id = (select app.current_person()));
grant select, insert, update (revoked_by, revoked_at) on sop.mentoring_grant to sop_app;
grant select, insert on sop.mentoring_read to sop_app;
create trigger mentoring_read_stays before update or delete on sop.mentoring_read
    for each row execute function sop.refuse_change();

-- A guest from the association sees drafts only where a grant of theirs has not been revoked; when it ends is the
-- service's to say, by its own clock.
create function sop.guest_may_read() returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select app.umbrella() is distinct from 'GUEST' or exists (select 1 from sop.mentoring_grant g
        where g.tenant_id = app.current_tenant() and g.mentor_id = app.current_person() and g.revoked_at is null)
$$;
revoke all on function sop.guest_may_read() from public;
grant execute on function sop.guest_may_read() to sop_app;
create policy mentoring_directory on sop.mentoring_grant for select to sop_directory using (true);
grant select on sop.mentoring_grant to sop_directory;
alter function sop.guest_may_read() owner to sop_directory;
create policy guest_under_grant on sop.version as restrictive to sop_app
    using ((select sop.guest_may_read())) with check ((select app.umbrella()) is distinct from 'GUEST');

-- Whether somebody is a mentor of the association today.
create function sop.is_mentor(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (select 1 from app.membership_copy m join app.tenant_copy t on t.tenant_id = m.tenant_id
        where t.umbrella and m.person_id = person and m.state = 'ACTIVE' and 'MENTOR' = any (m.roles))
$$;
revoke all on function sop.is_mentor(uuid) from public;
grant execute on function sop.is_mentor(uuid) to sop_app;
alter function sop.is_mentor(uuid) owner to sop_directory;
