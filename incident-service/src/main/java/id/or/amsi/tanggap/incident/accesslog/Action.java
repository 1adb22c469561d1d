package id.or.amsi.tanggap.incident.accesslog;

import java.util.EnumSet;
import java.util.Set;

/// What the log speaks of: that something was done, never what was said.
public enum Action {
    // the report, and what whoever reported does
    REPORTED,
    FOLLOWED,
    CONTACT_READ,
    CONTACT_CHANGED,
    OPENINGS_READ,
    WITHDRAWAL_READ,
    // reads by the outlet and its services
    LIST_READ,
    DETAILS_READ,
    MESSAGES_READ,
    NOTES_READ,
    LOG_READ,
    RETENTION_READ,
    CONTACT_GIVEN,
    // writes
    MESSAGE_WRITTEN,
    NOTE_WRITTEN,
    TRIAGED,
    STEP_DONE,
    STEP_SKIPPED,
    STEP_EXTENDED,
    CONSENT_RECORDED,
    OCCURRENCE_RECORDED,
    PAUSED,
    RESUMED,
    CLOSED,
    // access
    GRANTED,
    ENDED,
    EXCLUDED,
    ASSIGNED,
    // how a case ends for good
    WITHDRAWN,
    WITHDRAWAL_CONFIRMED,
    WITHDRAWAL_TAKEN_BACK,
    CONFIRMER_LET_IN,
    DESTRUCTION_CONFIRMED,
    HOLD_SET,
    HOLD_LIFTING_ASKED,
    HOLD_LIFTED,
    ERASED,
    // every outlet's own chain, every day
    HEARTBEAT;

    private static final Set<Action> OPENINGS = EnumSet.of(DETAILS_READ, MESSAGES_READ, NOTES_READ, CONTACT_GIVEN);
    private static final Set<Action> READS =
            EnumSet.of(FOLLOWED, CONTACT_READ, OPENINGS_READ, WITHDRAWAL_READ, MESSAGES_READ);

    /// The report or what belongs to it was opened by somebody else: what whoever reported is shown.
    public static Set<Action> openings() {
        return EnumSet.copyOf(OPENINGS);
    }

    /// Witnesses hear of it with the next entry or at the end of the day: a record of its own would tell when somebody
    /// looked after their report, and each look at a list would be kept by witnesses for ever.
    boolean quietBy(ActorRole role) {
        return this == LIST_READ || (role == ActorRole.SUBMITTER && READS.contains(this));
    }
}
