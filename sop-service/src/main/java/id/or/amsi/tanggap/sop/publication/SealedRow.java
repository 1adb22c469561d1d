package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.sop.adoption.VersionId;
import id.or.amsi.tanggap.sop.approval.Approval;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A sealed version as it lies in the database.
///
/// @param revision the approved one
/// @param text the sealed document
record SealedRow(
        VersionId id,
        int revision,
        String kind,
        String text,
        String contentHash,
        String procedureHash,
        LocalDate effectiveFrom,
        LocalDate nextReviewAt,
        UUID publishedBy,
        Instant publishedAt) {

    /// @param row with the columns by these names
    static SealedRow of(Tuple row) {
        return new SealedRow(
                new VersionId(row.get("sop_id", UUID.class), row.get("version", Integer.class)),
                row.get("revision", Integer.class),
                row.get("kind", String.class),
                row.get("sealed", String.class),
                row.get("content_hash", String.class),
                row.get("procedure_hash", String.class),
                row.get("effective_from", LocalDate.class),
                row.get("next_review_at", LocalDate.class),
                row.get("published_by", UUID.class),
                row.get("published_at", Instant.class));
    }

    PublishedVersion answer(List<Approval> approvals, CitedLaws laws) {
        return new PublishedVersion(
                id.sopId(),
                id.version(),
                kind,
                contentHash,
                procedureHash,
                effectiveFrom,
                nextReviewAt,
                publishedBy,
                publishedAt,
                approvals,
                laws.rows(),
                laws.sealed(),
                text);
    }
}
