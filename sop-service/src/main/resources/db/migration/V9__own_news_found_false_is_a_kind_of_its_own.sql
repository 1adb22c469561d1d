-- An outlet has one SOP for each kind, and its own news found false goes another way than a hoax that attacks it.
alter table sop.template drop constraint template_kind_check;
alter table sop.template add constraint template_kind_check
    check (kind in ('KBGO', 'HOAX', 'HATE_SPEECH', 'CHILD_SAFETY', 'OWN_NEWS'));
alter table sop.sop drop constraint sop_kind_check;
alter table sop.sop add constraint sop_kind_check
    check (kind in ('KBGO', 'HOAX', 'HATE_SPEECH', 'CHILD_SAFETY', 'OWN_NEWS'));
