-- An outlet's SOP: one for each kind of incident, in versions.
create table sop.sop (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    kind text not null check (kind in ('KBGO', 'HOAX', 'HATE_SPEECH', 'CHILD_SAFETY')),
    template_key text not null,
    adopted_by uuid not null,
    adopted_at timestamptz not null,
    primary key (tenant_id, sop_id),
    constraint sop_one_of_a_kind unique (tenant_id, kind)
);

-- A version is a draft until it is published; from then on it never changes.
create table sop.version (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    version integer not null check (version > 0),
    kind text not null,
    template_key text not null,
    template_version integer not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED')),
    -- how often it was edited; an approval counts for one revision only
    revision integer not null default 0,
    -- canonical JSON: title, chapters with their clauses, procedure
    document text not null,
    -- canonical JSON: who holds which function
    appointments text not null,
    started_by uuid not null,
    started_at timestamptz not null,
    submitted_by uuid,
    submitted_at timestamptz,
    returned_by uuid,
    returned_at timestamptz,
    return_reason text,
    -- from publication on: the whole document once more as it is sealed, byte for byte what content_hash is made of
    sealed text,
    content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
    procedure_hash text check (procedure_hash ~ '^[0-9a-f]{64}$'),
    effective_from date,
    next_review_at date,
    published_by uuid,
    published_at timestamptz,
    row_version bigint not null default 0,
    primary key (tenant_id, sop_id, version),
    foreign key (tenant_id, sop_id) references sop.sop (tenant_id, sop_id),
    constraint version_sealed_when_published check (
        (state = 'PUBLISHED') = (sealed is not null) and (state = 'PUBLISHED') = (content_hash is not null)
        and (state = 'PUBLISHED') = (procedure_hash is not null) and (state = 'PUBLISHED') = (effective_from is not null)
        and (state = 'PUBLISHED') = (next_review_at is not null) and (state = 'PUBLISHED') = (published_by is not null)
        and (state = 'PUBLISHED') = (published_at is not null)),
    constraint version_reviewed_within_a_year check (next_review_at <= effective_from + interval '12 months')
);
create unique index version_one_draft on sop.version (tenant_id, sop_id) where state <> 'PUBLISHED';
create index version_in_force on sop.version (tenant_id, kind, effective_from) where state = 'PUBLISHED';

-- Who changed a version, clause, step or appointment. Nobody in this list approves the version.
create table sop.edit (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    version integer not null,
    revision integer not null,
    person_id uuid not null,
    part text not null check (part <> ''),
    edited_at timestamptz not null,
    primary key (tenant_id, sop_id, version, revision),
    foreign key (tenant_id, sop_id, version) references sop.version (tenant_id, sop_id, version)
);

create table sop.approval (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    version integer not null,
    revision integer not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (tenant_id, sop_id, version, revision, approved_by),
    foreign key (tenant_id, sop_id, version) references sop.version (tenant_id, sop_id, version)
);

alter table sop.sop enable row level security;
alter table sop.sop force row level security;
alter table sop.version enable row level security;
alter table sop.version force row level security;
alter table sop.edit enable row level security;
alter table sop.edit force row level security;
alter table sop.approval enable row level security;
alter table sop.approval force row level security;
create policy sop_of_tenant on sop.sop to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy version_of_tenant on sop.version to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy edit_read on sop.edit for select to sop_app using (tenant_id = (select app.current_tenant()));
create policy edit_add on sop.edit for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and person_id = (select app.current_person()));
create policy approval_read on sop.approval for select to sop_app using (tenant_id = (select app.current_tenant()));
create policy approval_add on sop.approval for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and approved_by = (select app.current_person()));

-- update on sop.sop is granted for locking its row; it has no column that changes. Edits and approvals stay.
grant select, insert, update (adopted_at) on sop.sop to sop_app;
grant select, insert on sop.version, sop.edit, sop.approval to sop_app;
grant update (state, revision, document, appointments, submitted_by, submitted_at, returned_by, returned_at,
    return_reason, sealed, content_hash, procedure_hash, effective_from, next_review_at, published_by, published_at,
    row_version) on sop.version to sop_app;

create trigger sop_stays before update or delete on sop.sop for each row execute function sop.refuse_change();
create trigger edit_stays before update or delete on sop.edit for each row execute function sop.refuse_change();
create trigger approval_stays before update or delete on sop.approval for each row execute function sop.refuse_change();

-- A first version starts as its template says, a later one as the one before it was sealed: nobody slips a text in
-- that no edit accounts for.
create function sop.version_starts() returns trigger language plpgsql as $$
begin
    if new.state <> 'DRAFT' or new.revision <> 0 then
        raise exception 'a version starts as a draft' using errcode = 'check_violation';
    end if;
    if new.version = 1 then
        if new.appointments <> '[]' or not exists (select 1 from sop.template t
            where t.template_key = new.template_key and t.version = new.template_version and t.kind = new.kind
                and t.document = new.document) then
            raise exception 'a first version is its template' using errcode = 'check_violation';
        end if;
    elsif not exists (select 1 from sop.version v
        where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.version = new.version - 1
            and v.state = 'PUBLISHED' and v.document = new.document and v.appointments = new.appointments) then
        raise exception 'a version continues the sealed one before it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger version_starts before insert on sop.version for each row execute function sop.version_starts();

-- Sealed versions stay. An edit is accounted for and makes what was submitted or approved a draft again. Approved and
-- published is only what somebody approved at this very revision.
create function sop.version_moves() returns trigger language plpgsql as $$
declare
    edited boolean := new.document is distinct from old.document or new.appointments is distinct from old.appointments;
begin
    if tg_op = 'DELETE' or old.state = 'PUBLISHED' then
        raise exception 'a sealed version is never changed, a draft never deleted' using errcode = 'check_violation';
    end if;
    if edited then
        if new.state <> 'DRAFT' or new.revision <> old.revision + 1 or not exists (select 1 from sop.edit e
            where e.tenant_id = old.tenant_id and e.sop_id = old.sop_id and e.version = old.version
                and e.revision = new.revision and e.person_id = app.current_person()) then
            raise exception 'an edit names its person and voids approval' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.revision <> old.revision or old.state || '>' || new.state not in ('DRAFT>DRAFT', 'DRAFT>SUBMITTED',
        'SUBMITTED>SUBMITTED', 'SUBMITTED>DRAFT', 'SUBMITTED>APPROVED', 'APPROVED>APPROVED', 'APPROVED>PUBLISHED') then
        raise exception 'no such move' using errcode = 'check_violation';
    end if;
    if new.state in ('APPROVED', 'PUBLISHED') and not exists (select 1 from sop.approval a
        where a.tenant_id = old.tenant_id and a.sop_id = old.sop_id and a.version = old.version
            and a.revision = old.revision) then
        raise exception 'nobody approved this revision' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger version_moves before update or delete on sop.version for each row execute function sop.version_moves();

-- Nobody approves a version that holds an edit of theirs since the last sealed one. The row is locked, so that an edit
-- at the same moment is seen or comes later and voids the approval.
create function sop.approval_is_independent() returns trigger language plpgsql as $$
begin
    perform 1 from sop.version v
        where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id and v.version = new.version
            and v.state = 'SUBMITTED' and v.revision = new.revision
        for update;
    if not found then
        raise exception 'only the submitted revision can be approved' using errcode = 'check_violation';
    end if;
    if exists (select 1 from sop.edit e
        where e.tenant_id = new.tenant_id and e.sop_id = new.sop_id and e.version = new.version
            and e.person_id = new.approved_by) then
        raise exception 'nobody approves an edit of their own' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger approval_is_independent before insert on sop.approval
    for each row execute function sop.approval_is_independent();
