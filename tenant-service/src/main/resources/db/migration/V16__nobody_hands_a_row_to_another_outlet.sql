-- The association writes rows of every outlet; a row still stays with the outlet that it was made for.
do $$
declare
    t text;
    columns text;
begin
    foreach t in array array['organisation', 'reconciliation', 'outlet'] loop
        select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
            where a.attrelid = ('tenant.' || t)::regclass and a.attnum > 0 and not a.attisdropped
                and a.attname <> 'tenant_id';
        execute format('revoke update on tenant.%I from tenant_app', t);
        execute format('grant update (%s) on tenant.%I to tenant_app', columns, t);
    end loop;
end $$;
