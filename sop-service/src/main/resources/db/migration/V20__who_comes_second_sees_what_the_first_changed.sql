-- What a clause or step read before the edit, as canonical JSON; for a newer template the whole document. Null for what
-- changes no words: people, order, approvers, a clause that was added.
alter table sop.edit add column before text;

-- Words of drafts stand here now: a guest sees them under a grant, as in the drafts themselves.
create policy edit_of_guest on sop.edit as restrictive for select to sop_app using ((select sop.guest_may_read()));
