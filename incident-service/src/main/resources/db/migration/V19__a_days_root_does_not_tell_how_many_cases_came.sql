-- From one day to the next the number of chains told how many cases came in all outlets together: usually none or one.
alter table incident.log_root drop column chains;
