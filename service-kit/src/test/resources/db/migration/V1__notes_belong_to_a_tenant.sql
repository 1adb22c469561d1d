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

-- through this door one note of the tenant can be read
grant usage on schema app, kit to kit_reader;
create policy note_through_door on kit.note for select to kit_reader
    using (tenant_id = (select app.current_tenant()) and note_id = (select app.current_subject()));
grant select on kit.note to kit_reader;
