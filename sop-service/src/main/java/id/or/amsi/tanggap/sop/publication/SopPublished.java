package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.Seal;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.UUID;

/// The newest sealed version of an outlet's SOP, with the whole procedure and everybody appointed: `sop.published.v1`.
/// The names in it are published by the outlet on purpose.
record SopPublished(
        UUID sopId,
        int version,
        String kind,
        Text title,
        String templateKey,
        int templateVersion,
        String contentHash,
        String procedureHash,
        LocalDate effectiveFrom,
        LocalDate nextReviewAt,
        JsonNode appointments,
        JsonNode procedure) {
    private static final String TYPE = "sop.published.v1";

    static OutgoingEvent event(SopVersion version, SealedSop sealed, Seal seal) {
        UUID sopId = version.id().sopId();
        SopPublished published = new SopPublished(
                sopId,
                version.id().version(),
                version.kind(),
                sealed.document().title(),
                version.templateKey(),
                version.templateVersion(),
                seal.contentHash(),
                seal.procedureHash(),
                seal.effectiveFrom(),
                seal.nextReviewAt(),
                sealed.tree().required("appointments"),
                sealed.tree().required("procedure"));
        return new OutgoingEvent(TYPE, sopId.toString(), TYPE, published);
    }
}
