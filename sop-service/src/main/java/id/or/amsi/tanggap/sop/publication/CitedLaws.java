package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/// What a version cites of the law.
///
/// @param rows as worded on the day from which the version counts
/// @param sealed whether these wordings stand in the seal. An older seal holds ids only: what ships with the service
/// words them, and may be worded otherwise one day
public record CitedLaws(List<CitedLaw> rows, boolean sealed) {
    static final String MEMBER = "laws";

    /// What in the sealed text is the document itself.
    private static final List<String> DOCUMENT =
            List.of("format", "key", "kind", "title", "chapters", "attachments", "procedure");

    public CitedLaws {
        rows = List.copyOf(rows);
    }

    /// What goes into the seal of a document.
    static List<SealedLaw> of(Document document, LocalDate effectiveFrom, Laws laws) {
        return laws.on(effectiveFrom).citedBy(document).stream()
                .map(SealedLaw::of)
                .toList();
    }

    /// @param text the sealed document
    public static CitedLaws in(String text, LocalDate effectiveFrom, Laws laws) {
        JsonNode sealed = CanonicalJson.read(text, JsonNode.class);
        if (sealed.has(MEMBER)) {
            return shown(rows(sealed.path(MEMBER)), true);
        }
        ObjectNode document = sealed.deepCopy();
        document.retain(DOCUMENT);
        return shown(of(CanonicalJson.read(document, Document.class), effectiveFrom, laws), false);
    }

    private static CitedLaws shown(List<SealedLaw> rows, boolean sealed) {
        return new CitedLaws(rows.stream().map(SealedLaw::shown).toList(), sealed);
    }

    private static List<SealedLaw> rows(JsonNode sealed) {
        return StreamSupport.stream(sealed.spliterator(), false)
                .map(row -> CanonicalJson.read(row, SealedLaw.class))
                .toList();
    }
}
