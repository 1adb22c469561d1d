package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version in a list: everything but its texts.
///
/// @param revision how often it was edited
/// @param contentHash SHA-256 of the sealed document, and what follows: from publication on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionLine(
        UUID sopId,
        int version,
        String kind,
        String templateKey,
        int templateVersion,
        SopState state,
        int revision,
        @Nullable String contentHash,
        @Nullable String procedureHash,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate nextReviewAt,
        @Nullable UUID publishedBy,
        @Nullable Instant publishedAt) {

    public boolean isPublished() {
        return state == SopState.PUBLISHED;
    }
}
