-- Words and rules of the matcher that the association lays over what is shipped. The highest version is in force; a row is
-- never changed and never deleted. Every process reads it, in nobody's name.
create table notification.help_vocabulary (
    version bigint not null primary key check (version > 0),
    -- to which one call goes back, 0 for what is shipped
    previous bigint not null check (previous >= 0 and previous < version),
    -- whose entries these are again; null for a proposal that was confirmed
    restores bigint check (restores >= 0 and restores < version),
    -- JSON: all entries
    document text not null check (document <> '' and length(document) <= 250000),
    reason text not null check (length(reason) between 5 and 500),
    proposed_by uuid,
    published_by uuid not null,
    published_at timestamptz not null,
    check ((restores is null) = (proposed_by is not null)),
    -- only what was in force before comes back by one person alone
    check (proposed_by <> published_by)
);
comment on table notification.help_vocabulary is 'association-wide: everybody reads, only the umbrella association writes';
alter table notification.help_vocabulary enable row level security;
alter table notification.help_vocabulary force row level security;
create policy help_vocabulary_read on notification.help_vocabulary for select to notification_app using (true);
create policy help_vocabulary_add on notification.help_vocabulary for insert to notification_app
    with check ((select app.umbrella()) = 'HOME' and published_by = (select app.current_person()));
grant select, insert on notification.help_vocabulary to notification_app;

-- A change of it waits for a second person of the association.
create table notification.help_vocabulary_proposal (
    proposal_id uuid not null primary key,
    -- the version that it was written against, 0 for what is shipped
    based_on bigint not null check (based_on >= 0),
    -- JSON: entries to add and to remove; what that did to labelled messages when it was proposed
    changes text not null check (changes <> '' and length(changes) <= 100000),
    effect text not null check (effect <> '' and length(effect) <= 500000),
    reason text not null check (length(reason) between 5 and 500),
    state text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    -- whoever proposed it may take it back, and never put it into force
    check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
comment on table notification.help_vocabulary_proposal is 'association-wide: of the umbrella association only';
alter table notification.help_vocabulary_proposal enable row level security;
alter table notification.help_vocabulary_proposal force row level security;
create policy help_vocabulary_proposal_read on notification.help_vocabulary_proposal for select to notification_app
    using ((select app.umbrella()) = 'HOME');
create policy help_vocabulary_proposal_add on notification.help_vocabulary_proposal for insert to notification_app
    with check ((select app.umbrella()) = 'HOME' and proposed_by = (select app.current_person()) and state = 'OPEN');
create policy help_vocabulary_proposal_decide on notification.help_vocabulary_proposal for update to notification_app
    using ((select app.umbrella()) = 'HOME' and state = 'OPEN')
    with check ((select app.umbrella()) = 'HOME' and decided_by = (select app.current_person()));
grant select, insert, update (state, decided_by, decided_at) on notification.help_vocabulary_proposal to notification_app;
create index help_vocabulary_proposal_open on notification.help_vocabulary_proposal (proposed_at, proposal_id)
    where state = 'OPEN';
