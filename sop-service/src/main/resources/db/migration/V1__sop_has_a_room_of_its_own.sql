create schema if not exists sop;
grant usage on schema sop to sop_app, sop_jobs, sop_directory;
