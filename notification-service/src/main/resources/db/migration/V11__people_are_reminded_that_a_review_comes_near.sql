-- The review of a published SOP comes near: sixty, thirty, seven days.
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind in (
    'SOP_SUBMITTED', 'SOP_SENT_BACK', 'SOP_APPROVED', 'SOP_IN_FORCE', 'SOP_PROPOSAL', 'SOP_NOTES', 'SOP_BLOCKED',
    'SOP_REVIEW_60', 'SOP_REVIEW_30', 'SOP_REVIEW_7',
    'ROLE_GRANTED', 'ROLE_REVOKED',
    'TASK', 'REMINDER', 'DUE', 'ESCALATION', 'MESSAGE', 'CLOSED', 'WITHDRAWN'));
