-- Somebody said that they know these clauses of this published version. Only ever added to, in one's own name.
create table sop.acknowledgement (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    version integer not null,
    person_id uuid not null,
    clause_ids text[] not null check (cardinality(clause_ids) > 0),
    acknowledged_at timestamptz not null,
    primary key (tenant_id, sop_id, version, person_id, acknowledged_at),
    foreign key (tenant_id, sop_id, version) references sop.version (tenant_id, sop_id, version)
);
alter table sop.acknowledgement enable row level security;
alter table sop.acknowledgement force row level security;
create policy acknowledgement_read on sop.acknowledgement for select to sop_app
    using (tenant_id = (select app.current_tenant()));
create policy acknowledgement_add on sop.acknowledgement for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and person_id = (select app.current_person()));
create policy acknowledgement_not_for_guests on sop.acknowledgement as restrictive to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST');
grant select, insert on sop.acknowledgement to sop_app;
create trigger acknowledgement_stays before update or delete on sop.acknowledgement
    for each row execute function sop.refuse_change();

-- Nobody knows a draft.
create function sop.acknowledged_is_published() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from sop.version v where v.tenant_id = new.tenant_id and v.sop_id = new.sop_id
        and v.version = new.version and v.state = 'PUBLISHED') then
        raise exception 'only what is published is acknowledged' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger acknowledged_is_published before insert on sop.acknowledgement
    for each row execute function sop.acknowledged_is_published();
