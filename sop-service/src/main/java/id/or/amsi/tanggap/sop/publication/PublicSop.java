package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What anybody may read of an outlet's SOP in force: everything but the ids of its people.
///
/// @param outletName whose SOP it is
/// @param contentHash SHA-256 of the sealed document, ids included
/// @param laws what it cites, as worded on `effectiveFrom`
/// @param lawsSealed whether these wordings stand in the seal; an older seal holds their ids only
/// @param document title, chapters, attachments, procedure, appointments with names only
public record PublicSop(
        String publicId,
        String outletName,
        String kind,
        int version,
        String contentHash,
        String procedureHash,
        LocalDate effectiveFrom,
        LocalDate nextReviewAt,
        List<CitedLaw> laws,
        boolean lawsSealed,
        @Schema(type = SchemaType.OBJECT) JsonNode document) {

    private static final List<String> IDS = List.of("membershipId", "personId");

    public PublicSop {
        laws = List.copyOf(laws);
    }

    /// @param sealed with ids, which are taken out of it, and with them who approved it
    static JsonNode withoutIds(JsonNode sealed) {
        ObjectNode document = sealed.deepCopy();
        document.remove("approval");
        document.withArray("appointments").forEach(one -> ((ObjectNode) one).remove(IDS));
        return document;
    }
}
