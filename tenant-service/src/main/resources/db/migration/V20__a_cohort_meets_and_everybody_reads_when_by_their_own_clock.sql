-- A session of a cohort, or of one outlet with its mentor. What is said for all of the cohort stands in minutes.
create table tenant.programme_session (
    session_id uuid not null primary key,
    call_id uuid not null references tenant.programme_call (call_id),
    kind text not null check (kind in ('KICK_OFF', 'COACHING', 'CLOSING')),
    -- null: for the whole cohort
    outlet_id uuid,
    title text not null check (title <> ''),
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    minutes text,
    planned_by uuid not null,
    planned_at timestamptz not null,
    version bigint not null default 0
);
comment on table tenant.programme_session is 'association-wide: written by the umbrella association, read by the outlets of the cohort';
create index programme_session_of_call on tenant.programme_session (call_id, starts_at);

-- Who came, and what the mentor noted for this outlet alone.
create table tenant.programme_attendance (
    tenant_id uuid not null,
    session_id uuid not null references tenant.programme_session (session_id),
    call_id uuid not null,
    -- how many of the outlet's team were there
    present integer not null check (present between 0 and 50),
    note text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, session_id),
    foreign key (tenant_id, call_id) references tenant.programme_seat (tenant_id, call_id)
);
create index programme_attendance_of_session on tenant.programme_attendance (session_id, tenant_id);

alter table tenant.programme_session enable row level security;
alter table tenant.programme_session force row level security;
alter table tenant.programme_attendance enable row level security;
alter table tenant.programme_attendance force row level security;

-- An outlet reads sessions of a cohort in which it has, or had, a seat; those of another outlet alone it does not.
create policy session_read on tenant.programme_session for select to tenant_app
    using ((select app.umbrella()) = 'HOME'
        or (outlet_id is null or outlet_id = (select app.current_tenant()))
            and exists (select 1 from tenant.programme_seat s
                where s.tenant_id = (select app.current_tenant()) and s.call_id = programme_session.call_id));
create policy session_add on tenant.programme_session for insert to tenant_app with check ((select app.umbrella()) = 'HOME');
create policy session_change on tenant.programme_session for update to tenant_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');
create policy attendance_read on tenant.programme_attendance for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy attendance_add on tenant.programme_attendance for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME');
create policy attendance_change on tenant.programme_attendance for update to tenant_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');

grant select, insert, update (title, starts_at, ends_at, minutes, version) on tenant.programme_session to tenant_app;
grant select, insert, update (present, note, recorded_by, recorded_at) on tenant.programme_attendance to tenant_app;
