package id.or.amsi.tanggap.sop.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a mentor noted about a clause in a round.
///
/// @param version of the SOP on which it hangs
/// @param blocking the draft cannot be submitted before the mentor lifts it
/// @param answer absent until the outlet answers
/// @param answerReason why it was declined, or what was changed
/// @param liftedAt absent while it blocks, and for a note that never did
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Note(
        int round,
        int version,
        String clauseId,
        String text,
        boolean blocking,
        UUID notedBy,
        Instant notedAt,
        @Nullable NoteAnswer answer,
        @Nullable String answerReason,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Instant liftedAt) {
    boolean stillBlocks() {
        return blocking && liftedAt == null;
    }

    Note answered(NewAnswer given, UUID by, Instant at) {
        return new Note(
                round,
                version,
                clauseId,
                text,
                blocking,
                notedBy,
                notedAt,
                given.answer(),
                given.reason(),
                by,
                at,
                liftedAt);
    }
}
