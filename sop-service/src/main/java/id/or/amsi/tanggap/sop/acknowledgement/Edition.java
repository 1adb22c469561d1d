package id.or.amsi.tanggap.sop.acknowledgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/// A published version as it is to be known.
///
/// @param clauses by id, in the order in which they are read
record Edition(
        UUID sopId,
        int version,
        String kind,
        String contentHash,
        LocalDate effectiveFrom,
        SequencedMap<String, Point> clauses) {
    private static final List<String> DOCUMENT =
            List.of("format", "key", "kind", "title", "chapters", "attachments", "procedure");

    /// @param substance changes only if what the clause says does
    record Point(Clause clause, Audience audience, String substance) {}

    /// @param sealed the sealed text
    static Edition of(UUID sopId, int version, String contentHash, LocalDate effectiveFrom, String sealed) {
        ObjectNode tree = CanonicalJson.read(sealed, JsonNode.class).deepCopy();
        tree.retain(DOCUMENT);
        Document document = CanonicalJson.read(tree, Document.class);
        SequencedMap<String, Point> clauses = new LinkedHashMap<>();
        document.allClauses()
                .forEach(clause -> clauses.put(
                        clause.id(), new Point(clause, Audience.of(clause, document), Substance.of(clause, document))));
        return new Edition(sopId, version, document.kind(), contentHash, effectiveFrom, clauses);
    }

    /// What concerns somebody with these roles and is not known yet.
    ///
    /// @param known substances by clause
    List<Point> unknown(Map<String, Set<String>> known, Set<String> roles) {
        return clauses.sequencedValues().stream()
                .filter(point -> point.audience().includes(roles))
                .filter(point -> !isKnown(point, known))
                .toList();
    }

    /// What is known, whomever it concerns.
    ///
    /// @param known substances by clause
    List<Point> known(Map<String, Set<String>> known) {
        return clauses.sequencedValues().stream()
                .filter(point -> isKnown(point, known))
                .toList();
    }

    private static boolean isKnown(Point point, Map<String, Set<String>> known) {
        return known.getOrDefault(point.clause().id(), Set.of()).contains(point.substance());
    }
}
