-- What is read from the memberships themselves, not from a copy, is never too old, whatever the services' clock says.
set role tenant_directory;
create or replace function app.access_of(organization text, person uuid)
    returns table (tenant_id uuid, umbrella boolean, tenant_state text, membership_state text, roles text[], heard_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select o.tenant_id, o.kind = 'ASSOCIATION', coalesce(l.state, 'ACTIVE'), m.state,
        array(select r.role from tenant.membership_role r
            where r.tenant_id = m.tenant_id and r.membership_id = m.membership_id order by r.role),
        'infinity'::timestamptz
    from tenant.organisation o
    left join tenant.outlet l on l.tenant_id = o.tenant_id
    left join tenant.membership m on m.tenant_id = o.tenant_id and m.person_id = person and m.state <> 'REMOVED'
    where o.organization_id = organization
$$;
reset role;
