-- Keys of confidential content, in a database of their own. A key itself is never here: only wrapped, once for each
-- recipient who may unwrap it, so that recipients can be added without touching what the key has sealed.
create function keystore.current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;

create table keystore.data_key (
    tenant_id uuid not null default keystore.current_tenant(),
    key_id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, key_id)
);
create table keystore.wrapping (
    tenant_id uuid not null default keystore.current_tenant(),
    key_id uuid not null,
    recipient text not null check (length(recipient) <= 200),
    algorithm text not null check (length(algorithm) <= 60),
    wrapped_key bytea not null,
    primary key (tenant_id, key_id, recipient),
    foreign key (tenant_id, key_id) references keystore.data_key (tenant_id, key_id)
);

alter table keystore.data_key enable row level security;
alter table keystore.data_key force row level security;
alter table keystore.wrapping enable row level security;
alter table keystore.wrapping force row level security;
create policy of_tenant on keystore.data_key to keystore_app
    using (tenant_id = (select keystore.current_tenant())) with check (tenant_id = (select keystore.current_tenant()));
create policy of_tenant on keystore.wrapping to keystore_app
    using (tenant_id = (select keystore.current_tenant())) with check (tenant_id = (select keystore.current_tenant()));
grant usage on schema keystore to keystore_app;
grant select, insert, delete on keystore.data_key, keystore.wrapping to keystore_app;
