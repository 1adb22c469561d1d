package id.or.amsi.tanggap.sop.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft in the hands of a mentor, or given back.
///
/// @param round 1 for the first of this SOP
/// @param version and revision: which state of the draft the mentor was given
/// @param returnedAt absent while the mentor has it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Round(
        UUID sopId,
        int round,
        UUID grantId,
        UUID mentorId,
        int version,
        int revision,
        UUID openedBy,
        Instant openedAt,
        @Nullable Instant returnedAt) {
    @JsonIgnore
    public boolean isWithMentor() {
        return returnedAt == null;
    }

    Round returned(Instant at) {
        return new Round(sopId, round, grantId, mentorId, version, revision, openedBy, openedAt, at);
    }
}
