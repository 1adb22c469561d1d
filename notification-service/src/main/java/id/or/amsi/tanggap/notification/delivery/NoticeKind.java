package id.or.amsi.tanggap.notification.delivery;

/// What a notice tells. Its texts stand in the bundles `notices_id` and `notices_en` under the kind's name; whatever
/// happened, they are the same.
public enum NoticeKind {
    SOP_SUBMITTED(Mailing.UNLESS_SWITCHED_OFF),
    SOP_SENT_BACK(Mailing.UNLESS_SWITCHED_OFF),
    SOP_APPROVED(Mailing.UNLESS_SWITCHED_OFF),
    SOP_IN_FORCE(Mailing.UNLESS_SWITCHED_OFF),
    /// A newer template waits for the outlet's answer.
    SOP_PROPOSAL(Mailing.UNLESS_SWITCHED_OFF),
    /// The draft is back from its mentor.
    SOP_NOTES(Mailing.UNLESS_SWITCHED_OFF),
    /// It is back, and a note of the mentor stops its submission.
    SOP_BLOCKED(Mailing.UNLESS_SWITCHED_OFF),
    /// The review of an SOP in force is sixty days away, or less.
    SOP_REVIEW_60(Mailing.UNLESS_SWITCHED_OFF),
    SOP_REVIEW_30(Mailing.UNLESS_SWITCHED_OFF),
    SOP_REVIEW_7(Mailing.UNLESS_SWITCHED_OFF),
    /// A seat in a mentoring programme, at once or after waiting.
    PROGRAMME_SEATED(Mailing.UNLESS_SWITCHED_OFF),
    PROGRAMME_WAITING(Mailing.UNLESS_SWITCHED_OFF),
    PROGRAMME_MOVED_UP(Mailing.UNLESS_SWITCHED_OFF),
    PROGRAMME_DECLINED(Mailing.UNLESS_SWITCHED_OFF),
    PROGRAMME_ENDED(Mailing.UNLESS_SWITCHED_OFF),
    /// To a mentor: an outlet is theirs, or no longer.
    MENTEE_SEATED(Mailing.UNLESS_SWITCHED_OFF),
    MENTEE_ENDED(Mailing.UNLESS_SWITCHED_OFF),
    SESSION_SET(Mailing.UNLESS_SWITCHED_OFF),
    SESSION_MOVED(Mailing.UNLESS_SWITCHED_OFF),
    SESSION_CALLED_OFF(Mailing.UNLESS_SWITCHED_OFF),
    /// tenant-service mails about roles itself.
    ROLE_GRANTED(Mailing.NEVER),
    ROLE_REVOKED(Mailing.NEVER),
    /// Contacts of services that help must be checked within two weeks.
    HELP_CHECK_SOON(Mailing.UNLESS_SWITCHED_OFF),
    /// Contacts are past their check: numbers among them are hidden until somebody has checked them.
    HELP_CHECK_OVERDUE(Mailing.ALWAYS),
    TASK(Mailing.UNLESS_SWITCHED_OFF),
    REMINDER(Mailing.UNLESS_SWITCHED_OFF),
    DUE(Mailing.ALWAYS),
    ESCALATION(Mailing.ALWAYS),
    MESSAGE(Mailing.UNLESS_SWITCHED_OFF),
    CLOSED(Mailing.UNLESS_SWITCHED_OFF),
    WITHDRAWN(Mailing.UNLESS_SWITCHED_OFF);

    /// Whether a kind is mailed besides lying in the inbox.
    enum Mailing {
        ALWAYS,
        UNLESS_SWITCHED_OFF,
        NEVER
    }

    private final Mailing mailing;

    NoticeKind(Mailing mailing) {
        this.mailing = mailing;
    }

    boolean isMailed(boolean overdueOnly) {
        return switch (mailing) {
            case ALWAYS -> true;
            case UNLESS_SWITCHED_OFF -> !overdueOnly;
            case NEVER -> false;
        };
    }

    /// Whether who acknowledges it has taken the matter in hand, so that nobody else need be called.
    public boolean stopsLadder() {
        return this == DUE || this == ESCALATION;
    }
}
