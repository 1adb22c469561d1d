package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Long documents that many people wrote in, to measure with.
public final class ManyClauses {
    private ManyClauses() {}

    /// The same document with as many clauses, the added ones like those that are there.
    public static Document padded(Document document, int clauses) {
        Document padded = document;
        List<Clause> all = document.allClauses();
        for (int i = 0; padded.allClauses().size() < clauses; i++) {
            Clause like = all.get(i % all.size());
            String chapter =
                    document.chapters().get(i % document.chapters().size()).id();
            padded = padded.withNewClause(
                    chapter,
                    new Clause(
                            chapter + "." + (500 + i),
                            like.title(),
                            like.text(),
                            like.mandatory(),
                            like.parameters(),
                            like.laws()));
        }
        return padded;
    }

    /// Eight sentences more in every clause, in each language that it has.
    static Document wordy(Document document) {
        Document wordy = document;
        for (Clause clause : document.allClauses()) {
            String text = clause.text()
                    + IntStream.range(0, 8)
                            .mapToObj(number -> " Butir " + number + " dari " + clause.id() + " juga berlaku.")
                            .collect(Collectors.joining());
            Clause longer = clause.edited(text, clause.parameters());
            String english = clause.textEn() == null ? null : String.join(" ", English.of(longer));
            wordy = wordy.withClause(longer.edited(text, english, clause.parameters()));
        }
        return wordy;
    }

    /// A sentence more in every third clause.
    public static Document oneInThree(Document document, String who) {
        return oneIn(3, document, who);
    }

    /// A sentence more in every fifth clause.
    public static Document oneInFive(Document document, String who) {
        return oneIn(5, document, who);
    }

    private static Document oneIn(int few, Document document, String who) {
        Document edited = document;
        List<Clause> all = document.allClauses();
        for (int i = 0; i < all.size(); i += few) {
            Clause clause = all.get(i);
            String text = few == 3
                    ? clause.text() + " Tambahan " + who + "."
                    : "Menurut " + who + " begini. " + clause.text();
            edited = edited.withClause(clause.edited(text, clause.parameters()));
        }
        return edited;
    }
}
