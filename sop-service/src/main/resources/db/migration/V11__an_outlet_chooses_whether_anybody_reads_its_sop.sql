-- Whether an outlet shows an SOP to anybody, each choice with who made it; the last one counts. Without one it is not
-- shown.
create table sop.showing (
    tenant_id uuid not null default app.current_tenant(),
    sop_id uuid not null,
    choice integer not null check (choice > 0),
    shown boolean not null,
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (tenant_id, sop_id, choice),
    foreign key (tenant_id, sop_id) references sop.sop (tenant_id, sop_id)
);
alter table sop.showing enable row level security;
alter table sop.showing force row level security;
create policy showing_seen on sop.showing for select to sop_app using (tenant_id = (select app.current_tenant()));
create policy showing_chosen on sop.showing for insert to sop_app
    with check (tenant_id = (select app.current_tenant()) and chosen_by = (select app.current_person())
        and (select app.umbrella()) is distinct from 'GUEST');
create policy showing_for_readers on sop.showing for select to sop_reader
    using (tenant_id = (select app.current_tenant()));
grant select, insert on sop.showing to sop_app;
grant select (tenant_id, sop_id, choice, shown) on sop.showing to sop_reader;
create trigger showing_stays before update or delete on sop.showing
    for each row execute function sop.refuse_change();

-- Without a token one reads what is published and shown, and nothing else.
drop policy version_for_readers on sop.version;
create policy version_for_readers on sop.version for select to sop_reader
    using (tenant_id = (select app.current_tenant()) and state = 'PUBLISHED'
        and (select s.shown from sop.showing s
            where s.tenant_id = version.tenant_id and s.sop_id = version.sop_id order by s.choice desc limit 1));
