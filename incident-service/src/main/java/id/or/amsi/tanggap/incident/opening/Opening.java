package id.or.amsi.tanggap.incident.opening;

import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.accesslog.ActorRole;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody opened the report or what belongs to it, as whoever reported is shown it.
///
/// @param at rounded down to six hours if it was reported without an account
/// @param by as what they did it, never who
public record Opening(@Nullable Instant at, ActorRole by, Title byInWords, Action what, Title whatInWords) {

    static Title words(ActorRole role) {
        return switch (role) {
            case HANDLER -> new Title("Anggota tim penanganan", "A member of the response team");
            case DIRECTOR -> new Title("Pimpinan yang memegang satu langkah", "A director who holds a step");
            case MEMBER -> new Title("Anggota media", "A member of the outlet");
            case SUBMITTER -> new Title("Anda", "You");
            case SERVICE -> new Title("Sistem", "The system");
        };
    }

    /// Only openings are shown.
    static Title words(Action action) {
        return switch (action) {
            case DETAILS_READ -> new Title("membuka laporan", "opened the report");
            case MESSAGES_READ -> new Title("membaca percakapan", "read the conversation");
            case NOTES_READ -> new Title("membaca catatan tim", "read the team's notes");
            case CONTACT_GIVEN -> new Title("memakai kontak aman", "used the safe contact");
            case REPORTED, FOLLOWED, CONTACT_READ, CONTACT_CHANGED, OPENINGS_READ, WITHDRAWAL_READ -> other();
            case LIST_READ, LOG_READ, RETENTION_READ -> other();
            case MESSAGE_WRITTEN, NOTE_WRITTEN, TRIAGED, STEP_DONE, STEP_SKIPPED, STEP_EXTENDED -> other();
            case CONSENT_RECORDED, OCCURRENCE_RECORDED, PAUSED, RESUMED, CLOSED -> other();
            case WITHDRAWN, WITHDRAWAL_CONFIRMED, WITHDRAWAL_TAKEN_BACK, DESTRUCTION_CONFIRMED, ERASED -> other();
            case CONFIRMER_LET_IN, HOLD_SET, HOLD_LIFTING_ASKED, HOLD_LIFTED -> other();
            case GRANTED, ENDED, EXCLUDED, ASSIGNED, HEARTBEAT -> other();
        };
    }

    private static Title other() {
        return new Title("bekerja pada laporan", "worked on the report");
    }
}
