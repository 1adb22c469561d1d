-- Reads and writes of an incident, as a chain of hashes: no content, people by pseudonym. The log before the first
-- release was no chain, and its entries cannot be made one.
drop table incident.log_entry;

create table incident.log_chain (
    tenant_id uuid not null default app.current_tenant(),
    -- random: whoever sees heads of chains learns nothing of incidents
    chain_id uuid not null,
    -- null for the outlet's own chain. No foreign key: a chain outlives its incident.
    incident_id uuid,
    -- of the incident's key, by which people have their pseudonyms; it may be destroyed
    key_id uuid,
    length bigint not null check (length >= 0),
    head bytea not null check (octet_length(head) = 32),
    primary key (tenant_id, chain_id),
    unique nulls not distinct (tenant_id, incident_id),
    check ((incident_id is null) = (key_id is null))
);
-- Incidents that are there already: their logs begin with whatever is done next.
alter table incident.incident no force row level security;
insert into incident.log_chain (tenant_id, chain_id, incident_id, key_id, length, head)
    select tenant_id, gen_random_uuid(), incident_id, key_id, 0, decode(repeat('00', 32), 'hex') from incident.incident;
alter table incident.incident force row level security;
create table incident.log_entry (
    tenant_id uuid not null default app.current_tenant(),
    chain_id uuid not null,
    seq bigint not null check (seq > 0),
    -- null for what whoever reported does
    at timestamptz,
    -- pseudonyms under the incident's key
    actor uuid,
    role text not null check (role in ('HANDLER', 'DIRECTOR', 'MEMBER', 'SUBMITTER', 'SERVICE')),
    action text not null check (action ~ '^[A-Z_]{1,40}$'),
    about uuid,
    previous bytea not null check (octet_length(previous) = 32),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (tenant_id, chain_id, seq),
    foreign key (tenant_id, chain_id) references incident.log_chain (tenant_id, chain_id),
    check (role <> 'SUBMITTER' or (at is null and actor is null))
);
-- Who a pseudonym is, sealed under the incident's key: goes with the incident.
create table incident.log_person (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    pseudonym uuid not null,
    person bytea not null,
    primary key (tenant_id, incident_id, pseudonym),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id) on delete cascade
);
-- How long each chain was at a seal; only what changed since the one before.
create table incident.log_leaf (
    tenant_id uuid not null,
    chain_id uuid not null,
    length bigint not null,
    seal bigint not null,
    primary key (tenant_id, chain_id, length),
    foreign key (tenant_id, chain_id) references incident.log_chain (tenant_id, chain_id)
);
create table incident.log_root (
    seal bigint primary key,
    day date not null unique,
    chains bigint not null,
    root bytea not null check (octet_length(root) = 32),
    signature bytea not null check (octet_length(signature) = 64)
);
comment on table incident.log_root is 'one root over the chains of every outlet';

-- Whose log the acting person may add to: what they were granted or let in to confirm, whatever else is decided about it.
create function incident.logged() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.incident_id from incident.incident_access a
    where a.tenant_id = app.current_tenant() and a.person_id = app.current_person() and a.ended_at is null
    union all
    select c.incident_id from incident.confirmer c
    where c.tenant_id = app.current_tenant() and c.person_id = app.current_person()
        and not exists (select 1 from incident.exclusion x
            where x.tenant_id = c.tenant_id and x.incident_id = c.incident_id and x.person_id = c.person_id)
$$;
revoke all on function incident.logged() from public;
grant execute on function incident.logged() to incident_app;
alter function incident.logged() owner to incident_directory;

do $$
declare t text;
begin
    foreach t in array array['log_chain', 'log_entry', 'log_person', 'log_leaf', 'log_root'] loop
        execute format('alter table incident.%I enable row level security', t);
        execute format('alter table incident.%I force row level security', t);
    end loop;
    foreach t in array array['log_chain', 'log_entry', 'log_person'] loop
        execute format('create policy intake on incident.%I for insert to incident_intake
            with check (tenant_id = (select app.current_tenant()))', t);
        execute format('grant insert on incident.%I to incident_intake', t);
        execute format('grant select, insert on incident.%I to incident_app', t);
    end loop;
end $$;

create policy of_granted on incident.log_chain to incident_app
    using (tenant_id = (select app.current_tenant()) and ((select app.current_person()) is null
        or incident_id is null or incident_id in (select incident.logged())))
    with check (tenant_id = (select app.current_tenant()) and ((select app.current_person()) is null
        or incident_id is null or incident_id in (select incident.logged())));
create policy of_granted on incident.log_person to incident_app
    using (tenant_id = (select app.current_tenant()) and ((select app.current_person()) is null
        or incident_id in (select incident.logged())))
    with check (tenant_id = (select app.current_tenant()) and ((select app.current_person()) is null
        or incident_id in (select incident.logged())));
create policy by_receipt on incident.log_chain to incident_receipt
    using (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()))
    with check (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()));
-- an entry is seen by whoever sees its chain
create policy of_chain on incident.log_entry to incident_app, incident_receipt
    using (tenant_id = (select app.current_tenant()) and exists (select 1 from incident.log_chain c
        where c.tenant_id = log_entry.tenant_id and c.chain_id = log_entry.chain_id))
    with check (tenant_id = (select app.current_tenant()) and exists (select 1 from incident.log_chain c
        where c.tenant_id = log_entry.tenant_id and c.chain_id = log_entry.chain_id));

-- nobody changes or removes an entry
grant update (length, head) on incident.log_chain to incident_app, incident_receipt;
grant select on incident.log_chain to incident_receipt;
grant insert on incident.log_entry to incident_receipt;
-- whoever reported sees roles, not pseudonyms
grant select (tenant_id, chain_id, seq, at, role, action) on incident.log_entry to incident_receipt;

-- Once a day over all outlets: the heads, whose outlets they are, and nothing of incidents. To copy the log for whoever
-- checks it: entries as they are.
create policy of_jobs on incident.log_chain for select to incident_jobs using (true);
create policy of_jobs on incident.log_entry for select to incident_jobs using (true);
create policy of_jobs on incident.log_leaf to incident_jobs using (true) with check (true);
create policy of_jobs on incident.log_root to incident_jobs using (true) with check (true);
create policy of_jobs on incident.outlet_facts for select to incident_jobs using (true);
grant select (tenant_id, chain_id, length, head) on incident.log_chain to incident_jobs;
grant select (chain_id, seq, at, actor, role, action, about, previous, hash) on incident.log_entry to incident_jobs;
grant select, insert on incident.log_leaf, incident.log_root to incident_jobs;
grant select (tenant_id) on incident.outlet_facts to incident_jobs;

-- What is told to witnesses belongs to no outlet, so that nobody reads from it where something happens.
create policy outbox_witness on app.outbox for insert
    to incident_app, incident_intake, incident_receipt, incident_jobs
    with check (tenant_id = '00000000-0000-0000-0000-000000000000' and topic = 'incident.witness.v1');
grant insert on app.outbox to incident_jobs;
