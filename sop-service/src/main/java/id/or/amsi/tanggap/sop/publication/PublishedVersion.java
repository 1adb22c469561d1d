package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.or.amsi.tanggap.sop.approval.Approval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sealed version.
///
/// @param document the whole sealed document, byte for byte what `contentHash` is made of
/// @param laws what it cites, as worded on `effectiveFrom`
/// @param lawsSealed whether these wordings stand in the seal; an older seal holds their ids only
/// @param contentHash SHA-256 of the document's UTF-8 bytes
/// @param procedureHash SHA-256 of its procedure as canonical JSON
public record PublishedVersion(
        UUID sopId,
        int version,
        String kind,
        String contentHash,
        String procedureHash,
        LocalDate effectiveFrom,
        LocalDate nextReviewAt,
        UUID publishedBy,
        Instant publishedAt,
        List<Approval> approvals,
        List<CitedLaw> laws,
        boolean lawsSealed,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String document) {
    public PublishedVersion {
        approvals = List.copyOf(approvals);
        laws = List.copyOf(laws);
    }
}
