create schema if not exists notification;
grant usage on schema notification to notification_app, notification_jobs, notification_directory;
