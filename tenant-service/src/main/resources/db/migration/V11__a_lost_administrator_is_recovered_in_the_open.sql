create table tenant.administrator_recovery (
    tenant_id uuid not null default app.current_tenant() references tenant.organisation (tenant_id),
    recovery_id uuid not null,
    lost_membership_id uuid not null,
    candidate_membership_id uuid not null check (candidate_membership_id <> lost_membership_id),
    state text not null check (state in ('WAITING', 'STOPPED', 'CONFIRMED', 'EXPIRED')),
    requested_by uuid not null,
    requested_at timestamptz not null,
    -- from then on the director may confirm
    ripe_at timestamptz not null check (ripe_at >= requested_at + interval '72 hours'),
    expires_at timestamptz not null check (expires_at > ripe_at),
    decided_by uuid,
    decided_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, recovery_id),
    foreign key (tenant_id, lost_membership_id) references tenant.membership (tenant_id, membership_id),
    foreign key (tenant_id, candidate_membership_id) references tenant.membership (tenant_id, membership_id),
    constraint administrator_recovery_waits check (state <> 'CONFIRMED'
        or (decided_by is not null and decided_by <> requested_by and decided_at >= ripe_at and decided_at <= expires_at))
);
create unique index administrator_recovery_one_open on tenant.administrator_recovery (tenant_id) where state = 'WAITING';

alter table tenant.administrator_recovery enable row level security;
alter table tenant.administrator_recovery force row level security;
create policy administrator_recovery_of_tenant on tenant.administrator_recovery to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert on tenant.administrator_recovery to tenant_app;
grant update (state, decided_by, decided_at, version) on tenant.administrator_recovery to tenant_app;
