-- What PostgreSQL's catalogue must say of a service's database. Each query names what breaks the rule above it.
-- An exception is written where it is made: a comment on the table, constraint or index gives the reason.

-- prelude
create temporary view ours as
    select t.oid, t.relname as name, t.relowner, t.relrowsecurity, t.relforcerowsecurity,
           obj_description(t.oid) as reason,
           exists (select 1 from pg_attribute a
                   where a.attrelid = t.oid and a.attname = 'tenant_id' and not a.attisdropped) as has_tenant
    from pg_class t join pg_namespace s on s.oid = t.relnamespace
    where s.nspname in ('app', '${service}') and t.relkind in ('r', 'p') and t.relname <> 'flyway_schema_history';

-- rule: there are tables to look at
select 'none' where not exists (select 1 from ours);

-- rule: row security is on and forced
select name from ours where not (relrowsecurity and relforcerowsecurity);

-- rule: every table has a policy
select name from ours where not exists (select 1 from pg_policy p where p.polrelid = ours.oid);

-- rule: every table has a tenant, or says why not
select name from ours where not has_tenant and reason is null;

-- rule: no view shows more than its caller may see
select v.relname from pg_class v join pg_namespace s on s.oid = v.relnamespace
where s.nspname in ('app', '${service}')
  and (v.relkind = 'm' or v.relkind = 'v' and not coalesce(v.reloptions && '{security_invoker=true,security_invoker=on}', false));

-- rule: no column is a native enum
select ours.name || '.' || a.attname from ours
join pg_attribute a on a.attrelid = ours.oid join pg_type y on y.oid = a.atttypid where y.typtype = 'e';

-- rule: policies ask stable functions only
select p.proname from pg_proc p join pg_namespace s on s.oid = p.pronamespace
where s.nspname = 'app' and p.proname in ('current_tenant', 'current_person', 'current_subject', 'umbrella') and p.provolatile <> 's';

-- rule: unique keys begin with the tenant, or say why not
select i.relname from ours
join pg_index x on x.indrelid = ours.oid and x.indisunique
join pg_class i on i.oid = x.indexrelid
left join pg_attribute a on a.attrelid = ours.oid and a.attnum = x.indkey[0]
left join pg_constraint c on c.conindid = i.oid and c.contype in ('p', 'u')
where ours.has_tenant and a.attname is distinct from 'tenant_id'
  and obj_description(i.oid) is null and (c.oid is null or obj_description(c.oid, 'pg_constraint') is null);

-- rule: foreign keys begin with the tenant, or say why not
select c.conname from ours
join pg_constraint c on c.conrelid = ours.oid and c.contype = 'f'
join ours other on other.oid = c.confrelid
left join pg_attribute a on a.attrelid = ours.oid and a.attnum = c.conkey[1]
where ours.has_tenant and other.has_tenant and a.attname is distinct from 'tenant_id'
  and obj_description(c.oid, 'pg_constraint') is null;

-- rule: no role of the service passes row security by
select rolname from pg_roles where rolname like '${service}\_%' and (rolsuper or rolbypassrls or rolcreaterole);

-- rule: the owner owns every table, and never runs the service
select name from ours where pg_get_userbyid(relowner) <> '${service}_owner';

-- rule: runtime roles cannot become others, but the narrow doors that nobody logs in as
select m.rolname from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
where (m.rolname in ('${service}_app', '${service}_relay', '${service}_jobs', '${service}_directory')
       or m.rolname like '${service}\_%' and not m.rolcanlogin)
  and not (m.rolname = '${service}_app' and not g.rolcanlogin and not a.inherit_option and not a.admin_option
           and g.rolname like '${service}\_%' and g.rolname <> '${service}_directory');

-- rule: nobody but the owner truncates, makes triggers or references
select ours.name || ' ' || r.rolname || ' ' || p.privilege from ours, pg_roles r,
    unnest('{TRUNCATE,TRIGGER,REFERENCES}'::text[]) as p (privilege)
where r.rolname like '${service}\_%' and r.rolname <> '${service}_owner' and has_table_privilege(r.oid, ours.oid, p.privilege);

-- rule: nothing is granted to everybody
select t.relname from pg_class t join pg_namespace s on s.oid = t.relnamespace, aclexplode(t.relacl) a
where s.nspname in ('app', '${service}') and a.grantee = 0;

-- rule: functions with borrowed rights are closed, pinned and the directory's
select p.proname from pg_proc p join pg_namespace s on s.oid = p.pronamespace
where s.nspname in ('app', '${service}') and p.prosecdef
  and (p.proacl is null
       or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0)
       or not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%')
       or pg_get_userbyid(p.proowner) <> '${service}_directory');
