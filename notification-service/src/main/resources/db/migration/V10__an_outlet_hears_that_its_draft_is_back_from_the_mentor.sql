-- The draft is back from the mentor, with notes or with one that blocks.
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in (
    'SOP_SUBMITTED', 'SOP_SENT_BACK', 'SOP_APPROVED', 'SOP_IN_FORCE', 'SOP_PROPOSAL', 'SOP_NOTES', 'SOP_BLOCKED',
    'ROLE_GRANTED', 'ROLE_REVOKED',
    'TASK', 'REMINDER', 'DUE', 'ESCALATION', 'MESSAGE', 'CLOSED', 'WITHDRAWN'));
