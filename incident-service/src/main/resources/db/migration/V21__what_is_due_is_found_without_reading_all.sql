-- The jobs look for what is due over all outlets, many times an hour.
create index withdrawal_ripe on incident.withdrawal (ripe_at) where confirmed_at is not null;
