-- Between the data keys and the master key stands the outlet's own key, in versions. What the newest version wraps
-- needs no older one, and a version that nothing needs any more is deleted: the foreign key keeps it until then.
create table keystore.outlet_key (
    tenant_id uuid not null default keystore.current_tenant(),
    version integer not null check (version > 0),
    algorithm text not null check (length(algorithm) <= 60),
    wrapped_key bytea,
    created_at timestamptz not null,
    primary key (tenant_id, version)
);
comment on column keystore.outlet_key.wrapped_key is 'null where the key itself lies elsewhere, for example in Vault';

-- Null for recipients other than the outlet, and for what was wrapped before outlets had versions.
alter table keystore.wrapping add column outlet_version integer,
    add constraint wrapping_version_is_the_outlets check (outlet_version is null or recipient = 'outlet'),
    add constraint wrapping_needs_its_version
        foreign key (tenant_id, outlet_version) references keystore.outlet_key (tenant_id, version);
create index wrapping_by_version on keystore.wrapping (tenant_id, outlet_version);

alter table keystore.outlet_key enable row level security;
alter table keystore.outlet_key force row level security;
create policy of_tenant on keystore.outlet_key to keystore_app
    using (tenant_id = (select keystore.current_tenant())) with check (tenant_id = (select keystore.current_tenant()));
grant select, insert, delete on keystore.outlet_key to keystore_app;
grant update (algorithm, wrapped_key, outlet_version) on keystore.wrapping to keystore_app;
