create schema if not exists incident;
grant usage on schema incident to incident_app, incident_jobs, incident_directory;
