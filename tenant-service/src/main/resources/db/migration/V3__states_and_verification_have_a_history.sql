create table tenant.outlet_state_change (
    tenant_id uuid not null default app.current_tenant() references tenant.outlet (tenant_id),
    change_id uuid not null,
    from_state text check (from_state in ('REGISTERED', 'ACTIVE', 'SUSPENDED', 'LEFT')),
    to_state text not null check (to_state in ('REGISTERED', 'ACTIVE', 'SUSPENDED', 'LEFT')),
    reason text not null check (reason <> ''),
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (tenant_id, change_id)
);

-- Dewan Pers verification: each decision is a row of its own, outlet.verification repeats the newest stage.
create table tenant.verification (
    tenant_id uuid not null default app.current_tenant() references tenant.outlet (tenant_id),
    verification_id uuid not null,
    stage text not null check (stage in ('NONE', 'IN_PROCESS', 'ADMINISTRATIVE', 'FACTUAL')),
    evidence_reference text not null check (evidence_reference <> ''),
    decided_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, verification_id)
);

alter table tenant.outlet_state_change enable row level security;
alter table tenant.outlet_state_change force row level security;
alter table tenant.verification enable row level security;
alter table tenant.verification force row level security;

create policy state_change_read on tenant.outlet_state_change for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy state_change_add on tenant.outlet_state_change for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME');
create policy verification_read on tenant.verification for select to tenant_app
    using (tenant_id = (select app.current_tenant()) or (select app.umbrella()) = 'HOME');
create policy verification_add on tenant.verification for insert to tenant_app
    with check ((select app.umbrella()) = 'HOME');

-- History is only ever added to.
grant select, insert on tenant.outlet_state_change, tenant.verification to tenant_app;
