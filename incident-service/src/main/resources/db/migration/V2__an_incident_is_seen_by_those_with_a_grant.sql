-- Who the outlet is for anybody outside: told by tenant-service.
create table incident.outlet_facts (
    tenant_id uuid not null default app.current_tenant() primary key,
    public_id text not null constraint outlet_facts_public_id_unique unique,
    name text not null,
    time_zone text not null,
    sequence bigint not null
);
comment on constraint outlet_facts_public_id_unique on incident.outlet_facts is 'the name in public addresses, given by tenant-service';

-- Copies of what sop-service published. A version never changes.
create table incident.template_procedure (
    template_key text not null,
    version integer not null,
    kind text not null,
    title jsonb not null,
    content_hash text not null,
    procedure_hash text not null,
    procedure text not null,
    primary key (template_key, version)
);
comment on table incident.template_procedure is 'of the association, for every outlet without an SOP of its own';

create table incident.published_procedure (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    version integer not null,
    kind text not null,
    title jsonb not null,
    content_hash text not null,
    procedure_hash text not null,
    effective_from date not null,
    withdrawn boolean not null default false,
    appointments text not null,
    procedure text not null,
    primary key (tenant_id, sop_id, version)
);

-- Plain columns are these and no more; what people tell is in sealed ones, under the incident's own key.
create table incident.incident (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    kind text not null check (kind in ('KBGO', 'HOAX', 'HATE_SPEECH', 'CHILD_SAFETY')),
    severity text not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    branch text check (branch in ('INTERNAL', 'EXTERNAL')),
    state text not null check (state in ('REPORTED', 'IN_PROGRESS', 'PAUSED', 'CLOSED')),
    -- the pinned SOP; a fallback has no sop_id: the association's template runs
    sop_id uuid,
    template_key text,
    sop_version integer not null,
    content_hash text not null,
    fallback boolean not null,
    -- reported without an account: shown times are rounded; without danger, notices wait for the full hour
    by_account boolean not null,
    full_hour boolean not null,
    key_id uuid not null,
    report bytea not null,
    reported_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, incident_id),
    check (fallback = (sop_id is null) and fallback = (template_key is not null))
);

-- The running number of an outlet's incidents: taken last in the transaction, shown to granted handlers only.
create table incident.incident_number (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    number bigint not null,
    primary key (tenant_id, incident_id),
    unique (tenant_id, number),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create table incident.counter (
    tenant_id uuid not null default app.current_tenant() primary key,
    last bigint not null
);

-- Who sent it, as keyed hashes only: of the person, of the receipt, of the request (so that a repeat is no second one).
create table incident.submission (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    submission_hash bytea not null,
    body_hash bytea not null,
    submitter_hash bytea,
    receipt_hash bytea constraint submission_receipt_unique unique,
    primary key (tenant_id, incident_id),
    unique (tenant_id, submission_hash),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
comment on constraint submission_receipt_unique on incident.submission is 'keyed hash of 130 random bits: says nothing of another tenant';
create index submission_of_person on incident.submission (tenant_id, submitter_hash) where submitter_hash is not null;

-- What happened, in order: everything else about steps and times is computed from this. note is sealed.
create table incident.fact (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    seq integer not null,
    type text not null check (type in ('REPORTED', 'TRIAGED', 'STEP_DONE', 'STEP_SKIPPED', 'OCCURRED', 'CONSENT_GIVEN',
        'CONSENT_WITHDRAWN', 'EXTENDED', 'PAUSED', 'RESUMED', 'CLOSED')),
    step_key text,
    occurrence integer,
    -- codes only: severity, occurrence's name, action, pause reason, agreement
    value text check (length(value) <= 60),
    branch text,
    own_content boolean,
    happened_at timestamptz not null,
    person_id uuid,
    note bytea,
    primary key (tenant_id, incident_id, seq),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);

create table incident.step (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    step_key text not null,
    occurrence integer not null,
    state text not null check (state in ('WAITING', 'ACTIVE', 'DONE', 'SKIPPED', 'NOT_APPLICABLE')),
    function text not null,
    owner uuid,
    started_at timestamptz,
    due_at timestamptz,
    provisional boolean not null,
    binding text,
    extended boolean not null,
    done_at timestamptz,
    primary key (tenant_id, incident_id, step_key, occurrence),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create index step_next_due on incident.step (tenant_id, due_at) where state = 'ACTIVE';

-- One row per rung of a running clock; fired ones stay, so that none fires twice.
create table incident.alarm (
    tenant_id uuid not null default app.current_tenant(),
    alarm_id uuid not null,
    incident_id uuid not null,
    step_key text not null,
    occurrence integer not null,
    rung integer not null,
    kind text not null check (kind in ('REMINDER', 'DUE', 'ESCALATION')),
    function text not null,
    fire_at timestamptz not null,
    -- when the sweep looks at it: fire_at, or later after a failure
    try_at timestamptz not null,
    fired_at timestamptz,
    primary key (tenant_id, alarm_id),
    unique (tenant_id, incident_id, step_key, occurrence, rung),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create index alarm_due on incident.alarm (try_at) where fired_at is null;

create table incident.incident_access (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    person_id uuid not null,
    reason text not null check (reason in ('STEP', 'RUNG', 'ASSIGNED', 'GRANTED')),
    granted_by uuid,
    granted_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, incident_id, person_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create index incident_access_of_person on incident.incident_access (tenant_id, person_id, incident_id) where ended_at is null;

-- Whoever is involved, or stands above somebody who is, gets nothing of this incident.
create table incident.exclusion (
    tenant_id uuid not null default app.current_tenant(),
    incident_id uuid not null,
    person_id uuid not null,
    reason text not null check (reason in ('NAMED', 'ABOVE', 'ADDED')),
    excluded_by uuid,
    excluded_at timestamptz not null,
    note bytea,
    primary key (tenant_id, incident_id, person_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);

create table incident.message (
    tenant_id uuid not null default app.current_tenant(),
    message_id uuid not null,
    incident_id uuid not null,
    from_affected boolean not null,
    author uuid,
    text bytea not null,
    written_at timestamptz not null,
    primary key (tenant_id, message_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id),
    check (from_affected = (author is null))
);
create index message_of_incident on incident.message (tenant_id, incident_id, message_id);

create table incident.note (
    tenant_id uuid not null default app.current_tenant(),
    note_id uuid not null,
    incident_id uuid not null,
    author uuid not null,
    text bytea not null,
    written_at timestamptz not null,
    primary key (tenant_id, note_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create index note_of_incident on incident.note (tenant_id, incident_id, note_id);

-- The case's log: who was given or lost access, who asked for the safe contact. Only ever added to.
create table incident.log_entry (
    tenant_id uuid not null default app.current_tenant(),
    entry_id uuid not null,
    incident_id uuid not null,
    what text not null check (what in ('GRANTED', 'ENDED', 'EXCLUDED', 'ASSIGNED', 'CONTACT_ASKED')),
    person_id uuid,
    by_person uuid,
    logged_at timestamptz not null,
    primary key (tenant_id, entry_id),
    foreign key (tenant_id, incident_id) references incident.incident (tenant_id, incident_id)
);
create index log_of_incident on incident.log_entry (tenant_id, incident_id, entry_id);

-- What the acting person was granted; asked once per statement.
create function incident.granted() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.incident_id from incident.incident_access a
    where a.tenant_id = app.current_tenant() and a.person_id = app.current_person() and a.ended_at is null
$$;
-- Before any tenant is known: whose public address is it, whose receipt, whose own report.
create function incident.outlet_of(public text) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select f.tenant_id from incident.outlet_facts f join app.tenant_copy t on t.tenant_id = f.tenant_id
    where f.public_id = public and t.state = 'ACTIVE'
$$;
create function incident.report_of_receipt(hash bytea) returns table (tenant_id uuid, incident_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.tenant_id, s.incident_id from incident.submission s where s.receipt_hash = hash $$;
create function incident.reports_of_submitter(hash bytea) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.incident_id from incident.submission s
    where s.tenant_id = app.current_tenant() and s.submitter_hash = hash
$$;
-- A repeated request finds what the first one made.
create function incident.submission_of(hash bytea) returns table (incident_id uuid, body_hash bytea)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.incident_id, s.body_hash from incident.submission s
    where s.tenant_id = app.current_tenant() and s.submission_hash = hash
$$;
-- The next running number of the acting tenant; others wait until the transaction ends.
create function incident.next_number() returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into incident.counter as c (tenant_id, last) values (app.current_tenant(), 1)
    on conflict (tenant_id) do update set last = c.last + 1 returning last
$$;

do $$
declare f text;
begin
    foreach f in array array['granted()', 'outlet_of(text)', 'report_of_receipt(bytea)', 'reports_of_submitter(bytea)',
            'submission_of(bytea)', 'next_number()'] loop
        execute 'revoke all on function incident.' || f || ' from public';
        execute 'grant execute on function incident.' || f || ' to incident_app';
    end loop;
end $$;
grant execute on function incident.outlet_of(text), incident.next_number(), incident.submission_of(bytea) to incident_intake;
grant execute on function incident.report_of_receipt(bytea) to incident_receipt;
grant usage on schema incident, app to incident_intake, incident_receipt;

-- An excluded person is given nothing, and loses what they had in the same transaction. It is looked up with the
-- directory's eyes: the intake may not read, and a person sees the exclusions of granted incidents only.
create function incident.refuse_excluded() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.ended_at is null and exists (select 1 from incident.exclusion e where e.tenant_id = new.tenant_id
            and e.incident_id = new.incident_id and e.person_id = new.person_id) then
        raise exception 'this person is excluded from the incident' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke all on function incident.refuse_excluded() from public;
create trigger access_never_for_the_excluded before insert or update on incident.incident_access
    for each row execute function incident.refuse_excluded();
create function incident.end_access_of_excluded() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update incident.incident_access a set ended_at = new.excluded_at
    where a.tenant_id = new.tenant_id and a.incident_id = new.incident_id and a.person_id = new.person_id
        and a.ended_at is null;
    return null;
end $$;
revoke all on function incident.end_access_of_excluded() from public;
-- At the commit: whoever steps aside themselves can still hand over in the same transaction.
create constraint trigger exclusion_ends_access after insert on incident.exclusion deferrable initially deferred
    for each row execute function incident.end_access_of_excluded();

alter function incident.granted() owner to incident_directory;
alter function incident.outlet_of(text) owner to incident_directory;
alter function incident.report_of_receipt(bytea) owner to incident_directory;
alter function incident.reports_of_submitter(bytea) owner to incident_directory;
alter function incident.submission_of(bytea) owner to incident_directory;
alter function incident.next_number() owner to incident_directory;
alter function incident.refuse_excluded() owner to incident_directory;
alter function incident.end_access_of_excluded() owner to incident_directory;

do $$
declare t text;
begin
    foreach t in array array['outlet_facts', 'template_procedure', 'published_procedure', 'incident', 'incident_number',
            'counter', 'submission', 'fact', 'step', 'alarm', 'incident_access', 'exclusion', 'message', 'note',
            'log_entry'] loop
        execute format('alter table incident.%I enable row level security', t);
        execute format('alter table incident.%I force row level security', t);
    end loop;
    -- of the tenant, whoever acts
    foreach t in array array['outlet_facts', 'published_procedure'] loop
        execute format('create policy of_tenant on incident.%I to incident_app, incident_intake, incident_receipt
            using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()))', t);
        execute format('grant select on incident.%I to incident_app, incident_intake, incident_receipt', t);
        execute format('grant insert, update on incident.%I to incident_app', t);
    end loop;
    -- of one incident: its granted people, and the service's own work, for which no person acts
    foreach t in array array['incident', 'incident_number', 'fact', 'step', 'alarm', 'incident_access', 'exclusion',
            'message', 'note', 'log_entry'] loop
        execute format('create policy of_granted on incident.%I to incident_app
            using (tenant_id = (select app.current_tenant())
                and ((select app.current_person()) is null or incident_id in (select incident.granted())))
            with check (tenant_id = (select app.current_tenant())
                and ((select app.current_person()) is null or incident_id in (select incident.granted())))', t);
        execute format('grant select, insert on incident.%I to incident_app', t);
    end loop;
    -- intake only adds
    foreach t in array array['incident', 'incident_number', 'submission', 'fact', 'step', 'alarm', 'incident_access',
            'exclusion', 'log_entry'] loop
        execute format('create policy intake on incident.%I for insert to incident_intake
            with check (tenant_id = (select app.current_tenant()))', t);
        execute format('grant insert on incident.%I to incident_intake', t);
    end loop;
    -- a receipt, or one's own report, opens one incident
    foreach t in array array['incident', 'step', 'fact', 'message', 'incident_access', 'exclusion', 'log_entry'] loop
        execute format('create policy by_receipt on incident.%I to incident_receipt
            using (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()))
            with check (tenant_id = (select app.current_tenant()) and incident_id = (select app.current_subject()))', t);
    end loop;
end $$;

create policy template_read on incident.template_procedure for select
    to incident_app, incident_intake, incident_receipt using (true);
create policy template_add on incident.template_procedure for insert to incident_app with check (true);
grant select on incident.template_procedure to incident_app, incident_intake, incident_receipt;
grant insert on incident.template_procedure to incident_app;
grant update on incident.incident, incident.step, incident.alarm, incident.incident_access to incident_app;
grant delete on incident.alarm to incident_app;

grant select (tenant_id, incident_id, kind, severity, branch, state, sop_id, template_key, sop_version, content_hash,
    fallback, by_account, full_hour, key_id, report, reported_at, closed_at, version) on incident.incident to incident_receipt;
grant select on incident.step, incident.message, incident.incident_access to incident_receipt;
grant select (tenant_id, incident_id, seq, type, step_key, occurrence, value, branch, own_content, happened_at)
    on incident.fact to incident_receipt;
grant insert on incident.message to incident_receipt;

-- doors tell events and read who is a member, of their tenant only
create policy outbox_by_door on app.outbox for insert to incident_intake, incident_receipt
    with check (tenant_id = (select app.current_tenant()));
grant insert on app.outbox to incident_intake, incident_receipt;
create policy members_for_doors on app.membership_copy for select to incident_intake, incident_receipt
    using (tenant_id = (select app.current_tenant()));
grant select on app.membership_copy to incident_intake, incident_receipt;

-- the directory answers the functions above
create policy directory on incident.outlet_facts for select to incident_directory using (true);
create policy directory on incident.incident_access to incident_directory using (true) with check (true);
create policy directory on incident.exclusion for select to incident_directory using (true);
create policy directory on incident.submission for select to incident_directory using (true);
create policy directory on incident.counter to incident_directory
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select on incident.outlet_facts, incident.submission, incident.exclusion to incident_directory;
grant select, update on incident.incident_access to incident_directory;
grant select, insert, update on incident.counter to incident_directory;

-- the sweep looks across tenants at nothing but which alarm is due
create policy sweep on incident.alarm for select to incident_jobs using (fired_at is null);
grant select (tenant_id, alarm_id, incident_id, try_at, fired_at) on incident.alarm to incident_jobs;
