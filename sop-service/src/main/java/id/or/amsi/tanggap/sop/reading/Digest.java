package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which clauses of which template say what an SOP covers and how one reports. The clauses' ids are stable over all
/// versions; one that an outlet took out is not there.
final class Digest {
    private static final List<String> PURPOSE_AND_SCOPE = List.of("c02.1", "c02.2");
    private static final Map<String, List<String>> COVERS =
            Map.of("kbgo", List.of("c02.1", "c02.2", "c02.3", "c02.4"), "own-news", List.of("c02.1", "c02.2", "c03.1"));
    private static final Map<String, List<String>> REPORTING = Map.of(
            "kbgo", List.of("c07.1", "c07.2", "c07.3", "c07.4", "c07.5", "c07.6", "c07.7", "c07.8"),
            "own-news", List.of("c08.1", "c08.2"),
            "hoax", List.of("c09.2", "c09.3"),
            "child-safety", List.of("c04.1", "c04.2", "c04.3"));

    private Digest() {}

    static Stream<Clause> covers(Document document) {
        return clauses(document, COVERS.getOrDefault(document.key(), PURPOSE_AND_SCOPE));
    }

    static Stream<Clause> reporting(Document document) {
        return clauses(document, REPORTING.getOrDefault(document.key(), List.of()));
    }

    private static Stream<Clause> clauses(Document document, List<String> ids) {
        return ids.stream().map(document::clause).flatMap(Optional::stream);
    }
}
