package id.or.amsi.tanggap.sop.reading;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;

/// A sealed version.
///
/// @param text the sealed document
record Sealed(
        String kind,
        int version,
        String text,
        String contentHash,
        LocalDate effectiveFrom,
        LocalDate nextReviewAt,
        Instant publishedAt) {

    /// @param row with the columns by these names
    static Sealed of(Tuple row) {
        return new Sealed(
                row.get("kind", String.class),
                row.get("version", Integer.class),
                row.get("sealed", String.class),
                row.get("content_hash", String.class),
                row.get("effective_from", LocalDate.class),
                row.get("next_review_at", LocalDate.class),
                row.get("published_at", Instant.class));
    }
}
