-- Whoever comes with a receipt was never granted anything on these tables: a policy there would open them by accident,
-- on the day somebody grants something.
do $$
declare t text;
begin
    foreach t in array array['exclusion', 'log_entry'] loop
        if to_regclass('incident.' || t) is not null
                and not has_any_column_privilege('incident_receipt', 'incident.' || t, 'select, insert, update') then
            execute format('drop policy if exists by_receipt on incident.%I', t);
        end if;
    end loop;
end $$;

-- The directory ends the access of the excluded; it never moves a grant to another person or outlet.
revoke update on incident.incident_access from incident_directory;
grant update (ended_at) on incident.incident_access to incident_directory;
