package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.report.Kind;

/// What is counted for each outlet and quarter. The order is that of the stored counters: a new one comes last.
enum Count {
    KBGO,
    HOAX,
    HATE_SPEECH,
    CHILD_SAFETY,
    /// Reported KBGO by the group of its codes.
    INTIMATE_CONTENT,
    OFFLINE,
    PRIVACY,
    DECEPTION,
    ATTACK,
    /// Closed incidents with at least one finished step whose due time a rule of law set; those steps; and how many of
    /// them were finished in time.
    LAW_CASES,
    LAW_STEPS,
    LAW_ON_TIME,
    /// The same for due times that only the SOP set.
    SOP_CASES,
    SOP_STEPS,
    SOP_ON_TIME;

    /// The outlet's own false news counts among the hoaxes.
    static Count of(Kind kind) {
        return switch (kind) {
            case KBGO -> KBGO;
            case HOAX, OWN_NEWS -> HOAX;
            case HATE_SPEECH -> HATE_SPEECH;
            case CHILD_SAFETY -> CHILD_SAFETY;
        };
    }

    static Count of(CodeGroup group) {
        return switch (group) {
            case INTIMATE_CONTENT -> INTIMATE_CONTENT;
            case OFFLINE -> OFFLINE;
            case PRIVACY -> PRIVACY;
            case DECEPTION -> DECEPTION;
            case ATTACK -> ATTACK;
        };
    }
}
