-- One row per mail and recipient. Names and addresses are read when it leaves; only ids are kept here.
create table tenant.notice (
    tenant_id uuid not null default app.current_tenant() references tenant.organisation (tenant_id),
    notice_id uuid not null,
    -- the occasion and its recipient: asked for twice, sent once
    unique_key text not null,
    membership_id uuid not null,
    kind text not null,
    about uuid,
    detail text,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'CANCELLED', 'GIVEN_UP')),
    attempts integer not null default 0,
    created_at timestamptz not null,
    next_try_at timestamptz not null,
    done_at timestamptz,
    primary key (tenant_id, notice_id),
    unique (tenant_id, unique_key),
    foreign key (tenant_id, membership_id) references tenant.membership (tenant_id, membership_id),
    foreign key (tenant_id, about) references tenant.membership (tenant_id, membership_id)
);
create index notice_due on tenant.notice (next_try_at) where state = 'WAITING';

alter table tenant.notice enable row level security;
alter table tenant.notice force row level security;
create policy notice_of_tenant on tenant.notice to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert on tenant.notice to tenant_app;
grant update (state, attempts, next_try_at, done_at) on tenant.notice to tenant_app;

-- The sender finds what is due over all tenants; what it says is read by the tenant's own role.
create policy notice_due_for_jobs on tenant.notice for select to tenant_jobs using (state = 'WAITING');
grant select (tenant_id, notice_id, state, next_try_at) on tenant.notice to tenant_jobs;
