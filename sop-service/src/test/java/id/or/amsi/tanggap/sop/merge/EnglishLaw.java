package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// English stands beside the words that it translates. A merge brings no English sentence to words that it does not
/// translate, and no words to English that leaves them out, unless a side had put them together so. Where the outlet is
/// asked about the English or has decided about it, the side that counts may have said in English what its words do not
/// say any more, and leave out what is new from the other side; nothing of the other side's English alone comes in.
final class EnglishLaw {
    private EnglishLaw() {}

    /// @return whether both sides had changed the words of a clause that has English
    static boolean noEnglishStandsBesideOtherWords(MergeCase one) {
        boolean tried = false;
        for (Merged merged : new Merged[] {one.undecided(), one.decided()}) {
            for (Part part : merged.parts()) {
                JsonNode clause = part.result();
                if (part.id().kind() == PartId.Kind.CLAUSE && clause != null && clause.has("textEn")) {
                    tried |= isChangedByBoth(part);
                    check(part, clause);
                }
            }
        }
        return tried;
    }

    private static boolean isChangedByBoth(Part part) {
        return Stream.of(part.ours(), part.theirs())
                .allMatch(side ->
                        side != null && part.base() != null && !words(side).equals(words(part.base())));
    }

    private static String words(JsonNode clause) {
        return clause.path("text").asText() + "\n" + clause.path("textEn").asText();
    }

    private static void check(Part part, JsonNode clause) {
        if (part.decision() != null && part.decision().text() != null) {
            return;
        }
        Set<String> foreign = new HashSet<>();
        Set<String> untold = new HashSet<>();
        Stream.of(part.ours(), part.theirs()).filter(Objects::nonNull).forEach(side -> {
            foreign.addAll(foreign(side));
            untold.addAll(untold(side));
        });
        boolean isAsked = part.clashes().contains("textEn");
        if (isAsked) {
            foreign.addAll(English.translated(chosen(part).path("textEn").asText()));
        }
        assertThat(foreign).as("English of other words in %s", part.id().id()).containsAll(foreign(clause));
        if (!isAsked) {
            assertThat(untold).as("words without English in %s", part.id().id()).containsAll(untold(clause));
        }
    }

    private static JsonNode chosen(Part part) {
        return Objects.requireNonNull(
                switch (part.side()) {
                    case OURS -> part.ours();
                    case THEIRS -> part.theirs();
                });
    }

    private static Set<String> foreign(JsonNode clause) {
        Set<String> foreign = English.translated(clause.path("textEn").asText());
        foreign.removeAll(English.said(clause.path("text").asText()));
        return foreign;
    }

    private static Set<String> untold(JsonNode clause) {
        if (!clause.has("textEn")) {
            return Set.of();
        }
        Set<String> untold = new HashSet<>(English.said(clause.path("text").asText()));
        untold.removeAll(English.translated(clause.path("textEn").asText()));
        return untold;
    }
}
