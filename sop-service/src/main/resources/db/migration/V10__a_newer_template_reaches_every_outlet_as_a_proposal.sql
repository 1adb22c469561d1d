-- What a version changed, and the day by which outlets must have it, where they must.
alter table sop.template
    add column summary_id text check (summary_id <> ''),
    add column summary_en text check (summary_en <> ''),
    add column adopt_by date,
    add constraint template_summary_in_both_languages check ((summary_id is null) = (summary_en is null));

-- A newer version of the template, offered to one SOP. Of two that are open the newer one counts.
create table sop.proposal (
    tenant_id uuid not null default app.current_tenant(),
    proposal_id uuid not null,
    sop_id uuid not null,
    kind text not null,
    template_key text not null,
    -- the version that the SOP was made from
    from_version integer not null,
    to_version integer not null,
    -- the earliest day that a version in between, or this one, must be adopted by
    adopt_by date,
    state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'SUPERSEDED')),
    opened_at timestamptz not null,
    settled_by uuid,
    settled_at timestamptz,
    reason text check (reason <> ''),
    row_version bigint not null default 0,
    primary key (tenant_id, proposal_id),
    foreign key (tenant_id, sop_id) references sop.sop (tenant_id, sop_id),
    constraint proposal_once unique (tenant_id, sop_id, to_version),
    constraint proposal_forward check (to_version > from_version),
    constraint proposal_settled_by_somebody check ((state in ('ACCEPTED', 'DECLINED')) = (settled_by is not null)),
    constraint proposal_declined_with_a_reason check (state <> 'DECLINED' or reason is not null)
);
create unique index proposal_one_open on sop.proposal (tenant_id, sop_id) where state = 'OPEN';

-- What the outlet decided where both had changed the same; the last one of a part counts. Only ever added to.
create table sop.merge_decision (
    tenant_id uuid not null default app.current_tenant(),
    decision_id uuid not null,
    proposal_id uuid not null,
    sop_id uuid not null,
    part_kind text not null check (part_kind in ('DOCUMENT', 'CHAPTER', 'CLAUSE', 'STEP', 'PROCEDURE')),
    part_id text not null,
    -- SHA-256 of the three wordings that it was made on: it counts for no others
    question text not null check (question ~ '^[0-9a-f]{64}$'),
    side text not null check (side in ('OURS', 'THEIRS')),
    words text,
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (tenant_id, decision_id),
    foreign key (tenant_id, proposal_id) references sop.proposal (tenant_id, proposal_id)
);
create index merge_decision_of_sop on sop.merge_decision (tenant_id, sop_id, decision_id);

alter table sop.proposal enable row level security;
alter table sop.proposal force row level security;
alter table sop.merge_decision enable row level security;
alter table sop.merge_decision force row level security;
-- They hold the outlet's draft between the lines: nobody of the association comes near, as a guest neither.
create policy proposal_of_tenant on sop.proposal to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
create policy proposal_not_for_guests on sop.proposal as restrictive to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST');
create policy merge_decision_read on sop.merge_decision for select to sop_app
    using (tenant_id = (select app.current_tenant()));
create policy merge_decision_add on sop.merge_decision for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and decided_by = (select app.current_person()));
create policy merge_decision_not_for_guests on sop.merge_decision as restrictive to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST');
grant select, insert, update (state, settled_by, settled_at, reason, row_version) on sop.proposal to sop_app;
grant select, insert on sop.merge_decision to sop_app;
create trigger merge_decision_stays before update or delete on sop.merge_decision
    for each row execute function sop.refuse_change();

-- What was accepted or superseded stays so; what was declined can still be accepted.
create function sop.proposal_moves() returns trigger language plpgsql as $$
begin
    if old.state || '>' || new.state not in
        ('OPEN>ACCEPTED', 'OPEN>DECLINED', 'OPEN>SUPERSEDED', 'DECLINED>ACCEPTED') then
        raise exception 'no such move' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger proposal_moves before update on sop.proposal for each row execute function sop.proposal_moves();

-- The job that opens proposals sees which SOP is on which version of which template, and no word of it.
create index version_of_template on sop.version (template_key, template_version);
create policy version_of_jobs on sop.version for select to sop_jobs using (true);
grant select (tenant_id, sop_id, version, template_key, template_version) on sop.version to sop_jobs;
create policy template_of_jobs on sop.template for select to sop_jobs using (true);
grant select (template_key, version, content_hash) on sop.template to sop_jobs;
create policy proposal_of_jobs on sop.proposal for select to sop_jobs using (true);
grant select (tenant_id, sop_id, to_version) on sop.proposal to sop_jobs;

-- A version moves to a newer template together with an edit, and only if its outlet accepted that proposal.
grant update (template_version) on sop.version to sop_app;
create function sop.template_moves() returns trigger language plpgsql as $$
begin
    if new.revision <> old.revision + 1 or not exists (select 1 from sop.proposal p
        where p.tenant_id = old.tenant_id and p.sop_id = old.sop_id and p.state = 'ACCEPTED'
            and p.from_version = old.template_version and p.to_version = new.template_version
            and p.settled_by = app.current_person()) then
        raise exception 'nobody accepted this version of the template' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger version_template_moves before update on sop.version
    for each row when (new.template_version is distinct from old.template_version)
    execute function sop.template_moves();

-- An update that happens to change no word is an edit all the same.
create or replace function sop.version_moves() returns trigger language plpgsql as $$
declare
    edited boolean := new.document is distinct from old.document or new.appointments is distinct from old.appointments
        or new.template_version is distinct from old.template_version;
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

-- A later version starts on the template of the sealed one before it, too.
create or replace function sop.version_starts() returns trigger language plpgsql as $$
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
            and v.state = 'PUBLISHED' and v.document = new.document and v.appointments = new.appointments
            and v.template_key = new.template_key and v.template_version = new.template_version) then
        raise exception 'a version continues the sealed one before it' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- What the association sees of outlets: which version of its template each uses, and whether that is too old.
create policy version_for_uptake on sop.version for select to sop_directory using (true);
grant select (tenant_id, template_key, template_version, state) on sop.version to sop_directory;
create policy template_for_uptake on sop.template for select to sop_directory using (true);
grant select (template_key, version, content_hash, adopt_by) on sop.template to sop_directory;
create policy proposal_for_uptake on sop.proposal for select to sop_directory using (true);
grant select (tenant_id, template_key, to_version, state) on sop.proposal to sop_directory;
grant select (name, time_zone) on sop.outlet to sop_directory;
create function sop.uptake(wanted text, moment timestamptz, beyond text, most integer)
    returns table (public_id text, name text, newest integer, in_use integer, drafted integer, proposal text,
        adopt_by date, late boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.public_id, o.name, t.newest, s.in_use, s.drafted, p.state, b.adopt_by,
        coalesce(b.adopt_by < (moment at time zone o.time_zone)::date, false)
    from sop.outlet o
    cross join (select max(a.version) as newest from sop.template a where a.template_key = wanted) t
    cross join lateral (
        select coalesce(max(v.template_version) filter (where v.state = 'PUBLISHED'), max(v.template_version)) as in_use,
            max(v.template_version) filter (where v.state <> 'PUBLISHED') as drafted
        from sop.version v where v.tenant_id = o.tenant_id and v.template_key = wanted
        having count(*) > 0) s
    left join sop.proposal p
        on p.tenant_id = o.tenant_id and p.template_key = wanted and p.to_version = t.newest
    left join lateral (select min(n.adopt_by) as adopt_by from sop.template n
        join sop.template used on used.template_key = wanted and used.version = s.in_use
        where n.template_key = wanted and n.version > s.in_use and n.content_hash <> used.content_hash) b on true
    where app.umbrella() = 'HOME' and o.public_id > beyond
    order by o.public_id limit most
$$;
revoke all on function sop.uptake(text, timestamptz, text, integer) from public;
grant execute on function sop.uptake(text, timestamptz, text, integer) to sop_app;
alter function sop.uptake(text, timestamptz, text, integer) owner to sop_directory;
