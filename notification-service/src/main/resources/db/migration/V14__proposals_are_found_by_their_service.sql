-- An import looks whether the very same was proposed before.
create index help_proposal_open_of_service on notification.help_proposal (resource_id) where state = 'OPEN';
