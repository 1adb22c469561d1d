package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Chapter;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.NewsroomRole;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Words in two languages, words that the outlet decides for, and what stands around them.
class MergeWordsTest {
    private static final Document BASE =
            Edit.beginning(new ShippedTemplates().of("kbgo").orElseThrow());
    private static final PartId CLAUSE = PartId.clause("c01.1");

    @Test
    void theOutletsNewWordsStandWhereTheTemplateLeavesTheClauseOut() {
        Document ours = words(BASE, "Kami.", null);
        Document theirs = BASE.withoutClause(CLAUSE.id());
        Part asked = asked(Merge.of(BASE, ours, theirs, Map.of()));

        Merged kept = Merge.of(BASE, ours, theirs, decision(asked, Side.OURS, "Kami, sesudah rapat.", "We."));
        Merged gone = Merge.of(BASE, ours, theirs, decision(asked, Side.THEIRS, null, null));

        assertThat(asked.takesWords(Side.OURS)).isTrue();
        assertThat(asked.takesWords(Side.THEIRS)).isFalse();
        assertThat(clause(kept).text()).isEqualTo("Kami, sesudah rapat.");
        assertThat(clause(kept).textEn()).isEqualTo("We.");
        assertThat(gone.document().clause(CLAUSE.id())).isEmpty();
    }

    @Test
    void theOutletsNewWordsStandWhereItHadLeftTheClauseOut() {
        Document ours = BASE.withoutClause(CLAUSE.id());
        Document theirs = words(BASE, "Mereka.", null);
        Part asked = asked(Merge.of(BASE, ours, theirs, Map.of()));

        Merged back = Merge.of(BASE, ours, theirs, decision(asked, Side.THEIRS, "Kami kembali.", null));

        assertThat(asked.takesWords(Side.OURS)).isFalse();
        assertThat(clause(back).text()).isEqualTo("Kami kembali.");
    }

    @Test
    void englishOfOtherWordsGoes() {
        Document base = words(BASE, "Satu. Dua. Tiga.", null);
        Document ours = words(base, "Satu kami. Dua. Tiga.", null);
        Document theirs = words(base, "Satu. Dua. Tiga mereka.", "One. Two. Three of theirs.");
        Document translated = words(base, "Satu. Dua. Tiga.", "One. Two. Three.");

        assertThat(clause(Merge.of(base, ours, theirs, Map.of())).textEn()).isNull();
        assertThat(clause(Merge.of(base, ours, translated, Map.of())).textEn()).isNull();
        assertThat(clause(Merge.of(base, base, theirs, Map.of())).textEn()).isEqualTo("One. Two. Three of theirs.");
    }

    /// The outlet only translates anew; the template changes another sentence in both languages.
    @Test
    void aMergeThatAsksAboutTheEnglishAsksAgainUntilThereIsAnAnswer() {
        Document base = words(BASE, "Satu. Dua. Tiga.", "One. Two. Three.");
        Document ours = words(base, "Satu. Dua. Tiga.", "One, better. Two. Three.");
        Document theirs = words(base, "Satu. Dua. Tiga mereka.", "One. Two. Three of theirs.");

        Merged once = Merge.of(base, ours, theirs, Map.of());
        Merged twice = Merge.of(base, once.document(), theirs, Map.of());

        assertThat(asked(once).clashes()).contains("textEn");
        assertThat(clause(once).text()).isEqualTo("Satu. Dua. Tiga mereka.");
        assertThat(clause(once).textEn()).isEqualTo("One, better. Two. Three.");
        assertThat(twice.document()).isEqualTo(once.document());
        assertThat(asked(twice).clashes()).contains("textEn");
    }

    /// In English a sentence more stands between the two that were changed.
    @Test
    void englishOfBothIsAskedAboutWhereTheirWordsClash() {
        Document base = words(BASE, "Satu. Dua. Tiga. Empat.", "One. And. Two. Three. Four.");
        Document ours = words(base, "Satu kami. Dua. Tiga. Empat.", "One of ours. And. Two. Three. Four.");
        Document touching =
                words(base, "Satu. Dua mereka. Tiga. Empat mereka.", "One. And. Two of theirs. Three. Four of theirs.");
        Document apart = words(base, "Satu. Dua. Tiga. Empat mereka.", "One. And. Two. Three. Four of theirs.");

        Part asked = asked(Merge.of(base, ours, touching, Map.of()));
        Merged clean = Merge.of(base, ours, apart, Map.of());

        assertThat(asked.clashes()).containsExactly("text", "textEn");
        assertThat(Objects.requireNonNull(asked.result()).path("textEn").asText())
                .isEqualTo("One of ours. And. Two. Three. Four.");
        assertThat(clean.open()).isEmpty();
        assertThat(clause(clean).text()).isEqualTo("Satu kami. Dua. Tiga. Empat mereka.");
        assertThat(clause(clean).textEn()).isEqualTo("One of ours. And. Two. Three. Four of theirs.");
    }

    /// What was refused comes in by neither language, whatever both had changed elsewhere.
    @Test
    void whereTheirWordsClashTheEnglishIsThatOfTheSideThatWasChosen() {
        Document base = words(BASE, "Satu. Dua. Tiga. Empat. Lima. Enam.", "One. And. Two. Three. Four. Five. Six.");
        Document ours = words(
                base,
                "Satu kami. Dua. Tiga. Empat. Lima. Enam kami.",
                "One of ours. And. Two. Three. Four. Five. Six of ours.");
        Document theirs = words(
                base,
                "Satu. Dua mereka. Tiga. Empat mereka. Lima. Enam.",
                "One. And. Two of theirs. Three. Four of theirs. Five. Six.");
        Part asked = asked(Merge.of(base, ours, theirs, Map.of()));

        Clause kept = clause(Merge.of(base, ours, theirs, decision(asked, Side.OURS, null, null)));
        Clause taken = clause(Merge.of(base, ours, theirs, decision(asked, Side.THEIRS, null, null)));

        assertThat(kept.text()).isEqualTo("Satu kami. Dua. Tiga. Empat mereka. Lima. Enam kami.");
        assertThat(kept.textEn()).isEqualTo("One of ours. And. Two. Three. Four. Five. Six of ours.");
        assertThat(taken.text()).isEqualTo("Satu. Dua mereka. Tiga. Empat mereka. Lima. Enam kami.");
        assertThat(taken.textEn()).isEqualTo("One. And. Two of theirs. Three. Four of theirs. Five. Six.");
    }

    @Test
    void englishThatOneSideDroppedDoesNotComeBackWhereTheOtherMovedIt() {
        Document base = words(BASE, "Satu. Dua. Tiga. Empat. Lima.", "One. Two. And. Three. Four. Five.");
        Document ours = words(base, "Satu. Dua. Empat. Lima.", "One. Two. And. Four. Five.");
        Document theirs =
                words(base, "Satu. Dua. Tiga. Empat. Lima mereka.", "One. Three. Two. And. Four. Five of theirs.");

        Part asked = asked(Merge.of(base, ours, theirs, Map.of()));

        assertThat(asked.clashes()).containsExactly("textEn");
        assertThat(Objects.requireNonNull(asked.result()).path("text").asText())
                .isEqualTo("Satu. Dua. Empat. Lima mereka.");
        assertThat(asked.result().path("textEn").asText()).isEqualTo("One. Two. And. Four. Five.");
    }

    @Test
    void newWordsGetTheEnglishOfTheirDecisionOrNone() {
        Document ours = words(BASE, "Kami.", "We.");
        Document theirs = words(BASE, "Mereka.", "They.");
        Part asked = asked(Merge.of(BASE, ours, theirs, Map.of()));

        Merged none = Merge.of(BASE, ours, theirs, decision(asked, Side.THEIRS, "Kita.", null));
        Merged both = Merge.of(BASE, ours, theirs, decision(asked, Side.THEIRS, "Kita.", "All of us."));

        assertThat(clause(none).textEn()).isNull();
        assertThat(clause(both).textEn()).isEqualTo("All of us.");
    }

    @Test
    void englishThatTheOutletWroteGoesOnlyIfItSaysSo() {
        Document base = words(BASE, "Satu.", "One.");
        Document ours = words(base, "Satu.", "The one.");
        Document theirs = words(base, "Dua.", "One.");

        Part asked = asked(Merge.of(base, ours, theirs, Map.of()));

        assertThat(asked.clashes()).containsExactly("textEn");
        assertThat(Merge.of(base, ours, theirs, Map.of()).open()).containsExactly(asked);
        assertThat(clause(Merge.of(base, ours, theirs, decision(asked, Side.THEIRS, null, null)))
                        .textEn())
                .isEqualTo("One.");
    }

    @Test
    void chaptersAreNumberedAsTheyStandAndNoNumberIsAQuestion() {
        List<Chapter> own = new ArrayList<>(BASE.chapters());
        own.add(1, new Chapter("c90", 2, BASE.title(), List.of()));
        List<Chapter> newer = new ArrayList<>(BASE.chapters());
        newer.add(0, new Chapter("c91", 1, BASE.title(), List.of()));

        Merged merged = Merge.of(BASE, numbered(own), numbered(newer), Map.of());

        assertThat(merged.open()).isEmpty();
        assertThat(merged.document().chapters()).extracting(Chapter::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aRoleHereAndHelpResourcesThereAreAQuestion() {
        Document base = value(BASE, new Value.Role(NewsroomRole.OUTLET_ADMIN));
        Document ours = value(BASE, new Value.Role(NewsroomRole.DIRECTOR));
        Document theirs = value(BASE, new Value.Help(List.of("sapa-129")));

        Part asked = asked(Merge.of(base, ours, theirs, Map.of()));

        assertThat(asked.clashes()).containsExactly("parameters/who");
        assertThat(asked.result()).isEqualTo(asked.ours());
    }

    @Test
    void paragraphsOfTheOutletStayApart() {
        String base = "Satu. Dua. Tiga. Empat.";

        TextMerge merged =
                TextMerge.of(base, "Satu.\n\nDua. Tiga. Empat kami.", "Nol. Satu. Dua. Tiga. Empat.", Side.OURS);

        assertThat(merged.text()).isEqualTo("Nol. Satu.\n\nDua. Tiga. Empat kami.");
    }

    private static Map<PartId, Decision> decision(
            Part asked, Side side, @Nullable String text, @Nullable String english) {
        return Map.of(asked.id(), new Decision(asked.question(), side, text, english));
    }

    private static Part asked(Merged merged) {
        return merged.part(CLAUSE).orElseThrow();
    }

    private static Clause clause(Merged merged) {
        Optional<Clause> found = merged.document().clause(CLAUSE.id());
        return found.orElseThrow();
    }

    private static Document words(Document document, String text, @Nullable String english) {
        Clause clause = document.clause(CLAUSE.id()).orElseThrow();
        return document.withClause(clause.edited(text, english, clause.parameters()));
    }

    private static Document value(Document document, Value value) {
        Clause clause = document.clause(CLAUSE.id()).orElseThrow();
        return document.withClause(clause.edited(clause.text(), Map.of("who", value)));
    }

    private static Document numbered(List<Chapter> chapters) {
        List<Chapter> numbered = new ArrayList<>();
        chapters.forEach(chapter ->
                numbered.add(new Chapter(chapter.id(), numbered.size() + 1, chapter.title(), chapter.clauses())));
        return new Document(
                BASE.format(), BASE.key(), BASE.kind(), BASE.title(), numbered, BASE.attachments(), BASE.procedure());
    }
}
