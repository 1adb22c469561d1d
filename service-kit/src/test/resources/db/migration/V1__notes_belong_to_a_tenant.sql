create table kit.note (
    tenant_id uuid not null default app.current_tenant(),
    note_id uuid not null,
    text text not null,
    written_by uuid,
    version bigint not null default 0,
    primary key (tenant_id, note_id)
);
alter table kit.note enable row level security;
alter table kit.note force row level security;
create policy note_of_tenant on kit.note to kit_app
    using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
grant select, insert, update, delete on kit.note to kit_app;
