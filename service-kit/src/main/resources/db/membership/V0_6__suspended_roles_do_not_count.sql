-- Roles that a member holds and that do not count for now; the column roles has those that do.
alter table app.membership_copy add column suspended text[] not null default '{}';
