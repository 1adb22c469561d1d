-- Only the outlet's own people let a mentor in: a guest from the association neither writes a grant nor changes one.
create policy grant_not_by_guest on sop.mentoring_grant as restrictive for insert to sop_app
    with check ((select app.umbrella()) is distinct from 'GUEST');
create policy grant_not_changed_by_guest on sop.mentoring_grant as restrictive for update to sop_app
    using ((select app.umbrella()) is distinct from 'GUEST');
