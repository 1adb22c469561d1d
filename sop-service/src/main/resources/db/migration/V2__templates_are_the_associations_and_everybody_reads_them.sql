-- A template as it was published. Every member of every tenant reads them; only the association adds one.
create table sop.template (
    tenant_id uuid not null default app.current_tenant(),
    template_key text not null check (template_key ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer not null check (version > 0),
    kind text not null check (kind in ('KBGO', 'HOAX', 'HATE_SPEECH', 'CHILD_SAFETY')),
    title_id text not null check (title_id <> ''),
    title_en text not null check (title_en <> ''),
    -- canonical JSON: title, chapters with their clauses, procedure
    document text not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    procedure_hash text not null check (procedure_hash ~ '^[0-9a-f]{64}$'),
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (tenant_id, template_key, version),
    constraint template_version_unique unique (template_key, version)
);
comment on constraint template_version_unique on sop.template is 'association-wide: written by the umbrella only';

alter table sop.template enable row level security;
alter table sop.template force row level security;
create policy template_read on sop.template for select to sop_app
    using ((select app.current_tenant()) is not null);
create policy template_add on sop.template for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and (select app.umbrella()) = 'HOME'
        and published_by = (select app.current_person()));
grant select, insert on sop.template to sop_app;

create function sop.refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is never changed', tg_table_name using errcode = 'check_violation'; end $$;
create trigger template_stays before update or delete on sop.template
    for each row execute function sop.refuse_change();

-- What this service knows of an outlet, told by tenant-service.
create table sop.outlet (
    tenant_id uuid not null default app.current_tenant() primary key,
    public_id text not null,
    name text not null,
    time_zone text not null check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    state text not null,
    -- rises with every event of the same outlet
    sequence bigint not null
);
create index outlet_by_public_id on sop.outlet (public_id);
alter table sop.outlet enable row level security;
alter table sop.outlet force row level security;
create policy outlet_of_tenant on sop.outlet to sop_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert, update on sop.outlet to sop_app;
