create table tenant.integration (
    tenant_id uuid not null default app.current_tenant() references tenant.organisation (tenant_id),
    integration_id uuid not null,
    name text not null check (name <> ''),
    -- the services whose tokens it may ask for, e.g. {incident-service}
    services text[] not null check (cardinality(services) > 0),
    state text not null check (state in ('ACTIVE', 'REVOKED')),
    created_by uuid not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, integration_id)
);

-- One Keycloak client per credential, so that the old one still works while the new one is rolled out.
-- No secret is stored: Keycloak has its hash or the public key.
create table tenant.integration_credential (
    tenant_id uuid not null default app.current_tenant(),
    credential_id uuid not null,
    integration_id uuid not null,
    client_id text not null,
    method text not null check (method in ('KEY', 'SECRET')),
    person_id uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    -- from then on the client is refused; null while it is the newest
    expires_at timestamptz,
    -- when its client was deleted in Keycloak
    removed_at timestamptz,
    primary key (tenant_id, credential_id),
    foreign key (tenant_id, integration_id) references tenant.integration (tenant_id, integration_id)
);
create index integration_credential_of on tenant.integration_credential (tenant_id, integration_id);

alter table tenant.integration enable row level security;
alter table tenant.integration force row level security;
alter table tenant.integration_credential enable row level security;
alter table tenant.integration_credential force row level security;
create policy integration_of_tenant on tenant.integration to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy integration_credential_of_tenant on tenant.integration_credential to tenant_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert, update on tenant.integration, tenant.integration_credential to tenant_app;

-- Jobs find credentials whose time is over, and clients in Keycloak that no credential names.
create policy integration_credential_jobs on tenant.integration_credential for select to tenant_jobs using (true);
grant select (tenant_id, client_id, expires_at, removed_at) on tenant.integration_credential to tenant_jobs;
create index integration_credential_expiring on tenant.integration_credential (expires_at) where removed_at is null;
