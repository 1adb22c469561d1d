alter table incident.incident drop constraint incident_kind_check;
alter table incident.incident add constraint incident_kind_check
    check (kind in ('KBGO', 'HOAX', 'HATE_SPEECH', 'CHILD_SAFETY', 'OWN_NEWS'));
