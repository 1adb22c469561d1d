-- Row security: who is acting is told by the connection pool; nobody told means no row.
create schema if not exists app;
revoke all on schema public from public;
grant usage on schema app to ${service}_app, ${service}_relay, ${service}_jobs, ${service}_directory;

create function app.current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;
create function app.current_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.person_id', true), '')::uuid;
create function app.umbrella() returns text language sql stable parallel safe
    return nullif(current_setting('app.umbrella', true), '');

-- Events that wait to be sent: added with the change they tell of, deleted once Kafka has acknowledged them.
create table app.outbox (
    id bigint generated always as identity constraint outbox_order primary key,
    tenant_id uuid not null default app.current_tenant(),
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    happened_at timestamptz not null,
    trace_parent text,
    data text
);
comment on constraint outbox_order on app.outbox is 'one order of all events of the service; no tenant chooses the value';
alter table app.outbox enable row level security;
alter table app.outbox force row level security;
create policy outbox_add on app.outbox for insert to ${service}_app
    with check (tenant_id = (select app.current_tenant()));
create policy outbox_relay on app.outbox for select to ${service}_relay using (true);
create policy outbox_sent on app.outbox for delete to ${service}_relay using (true);
grant insert on app.outbox to ${service}_app;
grant select, delete on app.outbox to ${service}_relay;

create function app.wake_relay() returns trigger language plpgsql as
$$ begin perform pg_notify('outbox', ''); return null; end $$;
create trigger outbox_wakes_relay after insert on app.outbox for each statement execute function app.wake_relay();

-- Events already handled: the row is part of the transaction that has the effect.
create table app.inbox (
    tenant_id uuid not null default app.current_tenant(),
    event_id text not null,
    handler text not null,
    handled_at timestamptz not null,
    primary key (tenant_id, event_id, handler)
);
create index inbox_by_age on app.inbox (handled_at);
alter table app.inbox enable row level security;
alter table app.inbox force row level security;
create policy inbox_of_tenant on app.inbox to ${service}_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy inbox_old on app.inbox to ${service}_jobs using (handled_at < now() - interval '30 days');
grant select, insert on app.inbox to ${service}_app;
grant select (handled_at), delete on app.inbox to ${service}_jobs;

-- Answers to repeatable requests: keyed hashes of key and body, and the answer sealed under the key itself.
create table app.idempotency (
    tenant_id uuid not null default app.current_tenant(),
    key_hash bytea not null,
    body_hash bytea not null,
    answer bytea not null,
    expires_at timestamptz not null,
    primary key (tenant_id, key_hash)
);
create index idempotency_by_age on app.idempotency (expires_at);
alter table app.idempotency enable row level security;
alter table app.idempotency force row level security;
create policy idempotency_of_tenant on app.idempotency to ${service}_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy idempotency_expired on app.idempotency to ${service}_jobs using (expires_at < now());
grant select, insert, update on app.idempotency to ${service}_app;
grant select (expires_at), delete on app.idempotency to ${service}_jobs;
