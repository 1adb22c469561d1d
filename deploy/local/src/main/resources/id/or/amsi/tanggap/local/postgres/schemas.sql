-- One service's own database, run in it as superuser. ${s} is the service. Can be run again.
revoke all on database ${s} from public;
grant connect on database ${s} to ${s}_app, ${s}_relay, ${s}_jobs;
revoke all on schema public from public;

create schema if not exists app authorization ${s}_owner;
create schema if not exists ${s} authorization ${s}_owner;
grant usage on schema app, ${s} to ${s}_app, ${s}_relay, ${s}_jobs, ${s}_directory;
-- A function can only be given to an owner who may create in its schema; nobody can log in as this one.
grant create on schema app, ${s} to ${s}_directory;

alter role ${s}_owner in database ${s} set search_path = ${s}, app;
alter role ${s}_app in database ${s} set search_path = ${s}, app;
alter role ${s}_relay in database ${s} set search_path = ${s}, app;
alter role ${s}_jobs in database ${s} set search_path = ${s}, app;
