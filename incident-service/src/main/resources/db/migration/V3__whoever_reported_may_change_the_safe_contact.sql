-- The safe contact is part of the sealed report. Whoever reported may replace that one column of their own incident, to
-- change or withdraw the contact, and nothing else of it.
grant update (report) on incident.incident to incident_receipt;
