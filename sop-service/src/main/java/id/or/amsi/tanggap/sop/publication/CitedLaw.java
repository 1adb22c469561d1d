package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.floor.LawRow;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an SOP cites of the law: a wording of a row, with the days on which it counts.
///
/// @param id by which clauses and clocks name it
/// @param citation instrument and article
/// @param doubt what is still to be verified
/// @param validFrom its first day, or only the month or year as far as that is known
/// @param source where it was read
/// @param confidence SEEN in the source, or RECALLED and to be verified
/// @param reviewer who confirmed it; null while nobody has
public record CitedLaw(
        @Schema(examples = "KUHP") String id,
        String citation,
        Text duty,
        @Nullable Text doubt,
        @Schema(examples = "2026-01-02") @Nullable String validFrom,
        @Nullable LocalDate validTo,
        String source,
        LawRow.Confidence confidence,
        @Nullable String reviewer) {

    private static final List<String> DOCUMENT =
            List.of("format", "key", "kind", "title", "chapters", "attachments", "procedure");

    /// Every wording of every row.
    static List<CitedLaw> all(Laws laws) {
        return laws.all().stream()
                .flatMap(row -> row.wordings().stream())
                .map(CitedLaw::of)
                .toList();
    }

    static List<CitedLaw> in(SealedRow sealed, Laws laws) {
        ObjectNode document = CanonicalJson.read(sealed.text(), JsonNode.class).deepCopy();
        document.retain(DOCUMENT);
        return laws.on(sealed.effectiveFrom()).citedBy(CanonicalJson.read(document, Document.class)).stream()
                .map(CitedLaw::of)
                .toList();
    }

    private static CitedLaw of(LawRow row) {
        LocalDate first = row.validFrom();
        return new CitedLaw(
                row.id(),
                row.citation(),
                row.duty(),
                row.doubt(),
                first == null ? row.since() : first.toString(),
                row.validTo(),
                row.source(),
                row.confidence(),
                row.reviewer());
    }
}
