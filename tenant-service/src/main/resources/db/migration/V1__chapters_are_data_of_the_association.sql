-- Chapters (AMSI wilayah) are entered by the secretariat: no list of them is shipped, and a chapter is not a province.
create schema if not exists tenant;
grant usage on schema tenant to tenant_app, tenant_jobs, tenant_directory;

create table tenant.chapter (
    chapter_id uuid not null primary key,
    code text not null constraint chapter_code_unique unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (name <> ''),
    active boolean not null default true,
    version bigint not null default 0
);
comment on table tenant.chapter is 'association-wide: everybody signed in reads, only the umbrella association writes';

alter table tenant.chapter enable row level security;
alter table tenant.chapter force row level security;
create policy chapter_read on tenant.chapter for select to tenant_app using ((select app.current_tenant()) is not null);
create policy chapter_add on tenant.chapter for insert to tenant_app with check ((select app.umbrella()) = 'HOME');
create policy chapter_change on tenant.chapter for update to tenant_app
    using ((select app.umbrella()) = 'HOME') with check ((select app.umbrella()) = 'HOME');
grant select, insert, update on tenant.chapter to tenant_app;
