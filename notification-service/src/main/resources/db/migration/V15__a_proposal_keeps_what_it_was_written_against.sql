-- JSON of the service as the proposer saw it, without its checks: they go on while a proposal waits, and must not make it
-- one that nobody can confirm. Null for a new service, and for what was proposed before: there the version counts.
alter table notification.help_proposal add column base text check (base <> '');
