-- Whoever administers an outlet gives no trust back, whatever else they are: as with roles of trust.
create or replace function tenant.guard_trust() returns trigger language plpgsql set search_path = ''
as $$
declare
    vouching text[] := '{HANDLER,DIRECTOR}';
begin
    if exists (select 1 from tenant.membership_role r
            where r.tenant_id = new.tenant_id and r.membership_id = new.membership_id and r.role = 'HANDLER')
        and exists (select 1 from tenant.membership m
            where m.tenant_id = new.tenant_id and m.membership_id <> new.membership_id
                and tenant.holds(new.tenant_id, m.person_id, 'HANDLER')
                and not tenant.holds(new.tenant_id, m.person_id, 'OUTLET_ADMIN')) then
        vouching := '{HANDLER}';
    end if;
    if new.trusted_by is null or new.trusted_by = new.person_id
            or not tenant.holds(new.tenant_id, new.trusted_by, variadic vouching)
            or tenant.holds(new.tenant_id, new.trusted_by, 'OUTLET_ADMIN') then
        raise exception 'another handler gives trust back' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- A confirmation names the change that it is about, so every suspension has one.
alter table tenant.membership no force row level security;
update tenant.membership set credential_changed_at = suspended_at
    where suspended_at is not null and credential_changed_at is null;
alter table tenant.membership force row level security;
