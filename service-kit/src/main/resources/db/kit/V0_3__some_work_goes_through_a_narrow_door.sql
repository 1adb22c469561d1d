-- Callers without a token come in through a door: a role of its own, and at most one thing to be seen.
create function app.current_subject() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.subject_id', true), '')::uuid;
