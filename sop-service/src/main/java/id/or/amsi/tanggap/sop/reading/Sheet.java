package id.or.amsi.tanggap.sop.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.publication.CitedLaws;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sealed version as people read it, on a page, on paper or in a file. It is made of the sealed text and nothing
/// else, so that it cannot say anything else. Only what services are called and where they are reached comes from what
/// ships with the service, and the law's wording for seals that hold none.
///
/// @param receiver who takes a report in, in plain words; empty if no step says it
/// @param first what happens first with a time to it; null if nothing does
/// @param sees who sees a report
/// @param retention how many years a closed case is kept; 0 where the sealed text does not say it
/// @param basis the law that it cites
public record Sheet(
        String title,
        List<Passage> covers,
        List<Passage> reporting,
        String receiver,
        @Nullable Moment first,
        List<Moment> moments,
        List<String> limits,
        List<Recipients.Recipient> sees,
        String seesOutside,
        int retention,
        List<HelpGroup> help,
        List<Part> parts,
        LegalBasis basis) {
    /// What in the sealed text is the document itself.
    private static final List<String> DOCUMENT =
            List.of("format", "key", "kind", "title", "chapters", "attachments", "procedure");

    /// A chapter, or all attachments.
    ///
    /// @param number empty for attachments
    public record Part(String id, String number, String title, List<Passage> passages) {
        public Part {
            passages = List.copyOf(passages);
        }
    }

    static Sheet of(Sealed sealed, Shipped shipped, Language language) {
        Document document = document(sealed);
        Words words = language.words();
        CitedLaws cited = CitedLaws.in(sealed.text(), sealed.effectiveFrom(), shipped.laws());
        Citations citations = Citations.in(cited);
        Timeline timeline = new Timeline(document.procedure(), words, citations);
        Recipients recipients = new Recipients(timeline);
        var retention = document.procedure().retention();
        return new Sheet(
                words.of(document.title()),
                passages(Digest.covers(document), words, citations),
                passages(Digest.reporting(document), words, citations),
                timeline.receiver(),
                timeline.first().orElse(null),
                timeline.moments(),
                timeline.limits(),
                recipients.all(),
                recipients.outside(),
                retention == null ? 0 : retention.years(),
                HelpGroup.in(document, words, shipped.help()),
                parts(document, words, citations),
                LegalBasis.of(cited, words));
    }

    private static Document document(Sealed sealed) {
        ObjectNode tree = CanonicalJson.read(sealed.text(), JsonNode.class).deepCopy();
        tree.retain(DOCUMENT);
        return CanonicalJson.read(tree, Document.class);
    }

    private static List<Part> parts(Document document, Words words, Citations citations) {
        Stream<Part> chapters = document.chapters().stream()
                .map(chapter -> new Part(
                        chapter.id(),
                        Integer.toString(chapter.number()),
                        words.of(chapter.title()),
                        passages(chapter.clauses().stream(), words, citations)));
        List<Passage> attached = passages(document.attachments().stream(), words, citations);
        Stream<Part> attachments =
                attached.isEmpty() ? Stream.of() : Stream.of(new Part("l", "", words.text("attachments"), attached));
        return Stream.concat(chapters, attachments).toList();
    }

    private static List<Passage> passages(Stream<Clause> clauses, Words words, Citations citations) {
        return clauses.map(clause -> Passage.of(
                        clause, words, clause.laws().stream().map(citations::of).toList()))
                .toList();
    }
}
