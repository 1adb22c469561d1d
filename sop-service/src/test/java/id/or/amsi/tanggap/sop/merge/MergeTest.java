package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.sop.document.Chapter;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of a part, case by case.
class MergeTest {
    private static final Document BASE =
            Edit.beginning(new ShippedTemplates().of("kbgo").orElseThrow());
    private static final PartId REVIEW = PartId.clause("c01.4");

    @Test
    void whatIsNoSopIsSaidToBeNone() throws IOException {
        Update update = Update.between(BASE, text(BASE, "c01.1", "Satu."));
        JsonNode sound = CanonicalJson.tree(BASE);

        assertThat(Merge.of(update, sound, Map.of()).open()).isEmpty();
        for (String none : List.of("{}", "[]", "null", "\"SOP\"", "{\"chapters\": [], \"procedure\": null}")) {
            JsonNode tree = new ObjectMapper().readTree(none);
            assertThatThrownBy(() -> Merge.of(update, tree, Map.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sentencesThatDoNotTouchAreMerged() {
        Document base = text(BASE, "c01.1", "Satu. Dua. Tiga.");
        Document ours = text(BASE, "c01.1", "Satu kami. Dua. Tiga.");
        Document theirs = text(BASE, "c01.1", "Satu. Dua. Tiga mereka.");

        Part part = part(Merge.of(base, ours, theirs, Map.of()), "c01.1");

        assertThat(part.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(words(part)).isEqualTo("Satu kami. Dua. Tiga mereka.");
    }

    @Test
    void sentencesThatTouchAreAConflictAroundWhichBothAreTaken() {
        Document base = text(BASE, "c01.1", "Satu. Dua. Tiga. Empat.");
        Document ours = text(BASE, "c01.1", "Satu kami. Dua. Tiga. Empat.");
        Document theirs = text(BASE, "c01.1", "Satu mereka. Dua. Tiga. Empat mereka.");

        Merged undecided = Merge.of(base, ours, theirs, Map.of());
        Part asked = part(undecided, "c01.1");
        Part decided = part(
                Merge.of(base, ours, theirs, Map.of(asked.id(), new Decision(asked.question(), Side.THEIRS, null))),
                "c01.1");

        assertThat(asked.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(asked.clashes()).containsExactly("text");
        assertThat(words(asked)).isEqualTo("Satu kami. Dua. Tiga. Empat mereka.");
        assertThat(undecided.open()).containsExactly(asked);
        assertThat(words(decided)).isEqualTo("Satu mereka. Dua. Tiga. Empat mereka.");
        assertThat(decided.isOpen()).isFalse();
    }

    @Test
    void changesOfNeighboursTouch() {
        Document base = text(BASE, "c01.1", "Satu. Dua. Tiga.");
        Document ours = text(BASE, "c01.1", "Satu kami. Dua. Tiga.");
        Document theirs = text(BASE, "c01.1", "Satu. Dua mereka. Tiga.");

        Part part = part(Merge.of(base, ours, theirs, Map.of()), "c01.1");

        assertThat(part.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(words(part)).isEqualTo("Satu kami. Dua. Tiga.");
    }

    @Test
    void aDecisionOnOtherWordingsCountsForNothing() {
        Document ours = text(BASE, "c01.1", "Kami.");
        Document theirs = text(BASE, "c01.1", "Mereka.");
        Part asked = part(Merge.of(BASE, ours, theirs, Map.of()), "c01.1");
        Map<PartId, Decision> decisions = Map.of(asked.id(), new Decision(asked.question(), Side.THEIRS, null));

        Document changed = text(BASE, "c01.1", "Kami lagi.");

        assertThat(words(part(Merge.of(BASE, ours, theirs, decisions), "c01.1")))
                .isEqualTo("Mereka.");
        assertThat(words(part(Merge.of(BASE, changed, theirs, decisions), "c01.1")))
                .isEqualTo("Kami lagi.");
        assertThat(Merge.of(BASE, changed, theirs, decisions).open()).hasSize(1);
    }

    @Test
    void parametersAreMergedOneByOneAndListsItemByItem() {
        Document base = values(BASE, "c02.3", Map.of("a", new Value.Amount(1), "b", new Value.Amount(1)));
        Document ours = values(BASE, "c02.3", Map.of("a", new Value.Amount(2), "b", new Value.Amount(1)));
        Document theirs = values(BASE, "c02.3", Map.of("a", new Value.Amount(1), "b", new Value.Amount(3)));
        Document listed = values(base, "c02.2", Map.of("who", new Value.Listed(List.of("tetap", "magang"))));
        Document less = values(ours, "c02.2", Map.of("who", new Value.Listed(List.of("tetap", "magang", "kami"))));
        Document more = values(theirs, "c02.2", Map.of("who", new Value.Listed(List.of("tetap", "pelamar"))));

        Document merged = Merge.of(listed, less, more, Map.of()).document();

        assertThat(merged.clause("c02.3").orElseThrow().parameters())
                .isEqualTo(Map.of("a", new Value.Amount(2), "b", new Value.Amount(3)));
        assertThat(merged.clause("c02.2").orElseThrow().parameters())
                .isEqualTo(Map.of("who", new Value.Listed(List.of("tetap", "kami", "pelamar"))));
    }

    @Test
    void oneValueThatBothChangedIsAConflict() {
        Document ours = values(BASE, REVIEW.id(), Map.of("nextReviewMonths", new Value.Amount(10)));
        Document theirs = values(BASE, REVIEW.id(), Map.of("nextReviewMonths", new Value.Amount(6)));

        Part part = part(Merge.of(BASE, ours, theirs, Map.of()), REVIEW.id());

        assertThat(part.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(part.clashes()).containsExactly("parameters/nextReviewMonths");
    }

    @Test
    void aLengthOfTimeIsNeverOfOneSidesNumberAndTheOthersClock() {
        Document base = values(BASE, "c02.3", Map.of("within", duration(Span.Type.DAYS, 3)));
        Document ours = values(BASE, "c02.3", Map.of("within", duration(Span.Type.DAYS, 2)));
        Document theirs = values(BASE, "c02.3", Map.of("within", duration(Span.Type.WORKING_DAYS, 3)));

        Part part = part(Merge.of(base, ours, theirs, Map.of()), "c02.3");

        assertThat(part.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(part.result()).isEqualTo(part.ours());
    }

    @Test
    void whatTheTemplateLeavesOutNeedsConsentOnceTheOutletHasWordsInIt() {
        Document theirs = BASE.withoutClause("c01.1").withoutClause("c01.2");
        Document ours = text(BASE, "c01.1", "Kami.");

        Merged merged = Merge.of(BASE, ours, theirs, Map.of());
        Part asked = part(merged, "c01.1");
        Merged consented =
                Merge.of(BASE, ours, theirs, Map.of(asked.id(), new Decision(asked.question(), Side.THEIRS, null)));

        assertThat(asked.outcome()).isEqualTo(Outcome.REMOVAL_NEEDS_CONSENT);
        assertThat(part(merged, "c01.2").outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(merged.document().clause("c01.1")).isPresent();
        assertThat(consented.document().clause("c01.1")).isEmpty();
    }

    @Test
    void aChapterStaysAsLongAsTheOutletHasAClauseInIt() {
        Document ours = BASE.withNewClause("c04", own("c04.x1"));
        Document theirs = chapters(BASE, BASE.chapters().subList(0, 3));

        Document merged = Merge.of(BASE, ours, theirs, Map.of()).document();

        assertThat(merged.chapters().getLast().id()).isEqualTo("c04");
        assertThat(merged.chapters().getLast().clauses()).extracting(Clause::id).containsExactly("c04.x1");
    }

    @Test
    void aClauseThatMovesTakesTheOutletsWordsAlong() {
        Clause moved = BASE.clause("c01.2").orElseThrow();
        Document ours = text(BASE, "c01.2", "Kami.");
        Document theirs = BASE.withoutClause("c01.2").withNewClause("c03", moved);

        Merged words = Merge.of(BASE, ours, theirs, Map.of());
        Merged nothing = Merge.of(BASE, BASE, theirs, Map.of());

        assertThat(words.document().chapters().get(2).clauses().getLast().text())
                .isEqualTo("Kami.");
        assertThat(part(words, "c01.2").outcome()).isEqualTo(Outcome.MERGED);
        assertThat(part(nothing, "c01.2").outcome()).isEqualTo(Outcome.MOVED);
    }

    @Test
    void aValueStaysAsLongAsTheOutletsSentencesNameIt() {
        Document ours = text(BASE, REVIEW.id(), "Kami meninjau setiap {nextReviewMonths} bulan.");
        Document theirs = values(text(BASE, REVIEW.id(), "Ditinjau setiap tahun."), REVIEW.id(), Map.of());

        Part part = part(Merge.of(BASE, ours, theirs, Map.of()), REVIEW.id());

        assertThat(words(part)).contains("{nextReviewMonths}");
        assertThat(Merge.of(BASE, ours, theirs, Map.of())
                        .document()
                        .clause(REVIEW.id())
                        .orElseThrow()
                        .parameters())
                .containsKey("nextReviewMonths");
    }

    @Test
    void whatOneOutletKeepsIsNotGivenToTheNext() {
        Document theirs = values(text(BASE, REVIEW.id(), "Ditinjau setiap tahun."), REVIEW.id(), Map.of());
        Update update = Update.between(BASE, theirs);
        Document ours = text(BASE, REVIEW.id(), "Kami meninjau setiap {nextReviewMonths} bulan.");

        Merge.of(update, CanonicalJson.tree(ours), Map.of());
        Merged next = Merge.of(update, CanonicalJson.tree(BASE), Map.of());

        assertThat(next.document()).isEqualTo(theirs);
    }

    private static Value duration(Span.Type type, int amount) {
        return new Value.Duration(new Span(type, amount));
    }

    private static Part part(Merged merged, String clause) {
        return merged.part(PartId.clause(clause)).orElseThrow();
    }

    private static String words(Part part) {
        return String.valueOf(
                part.result() == null ? null : part.result().path("text").asText());
    }

    private static Document text(Document document, String id, String text) {
        Clause clause = document.clause(id).orElseThrow();
        return document.withClause(clause.edited(text, clause.parameters()));
    }

    private static Document values(Document document, String id, Map<String, Value> values) {
        Clause clause = document.clause(id).orElseThrow();
        return document.withClause(clause.edited(clause.text(), new HashMap<>(values)));
    }

    private static Clause own(String id) {
        return new Clause(id, new Text("Tambahan", "Added"), "Tambahan kami.", false, Map.of(), List.of());
    }

    private static Document chapters(Document document, List<Chapter> chapters) {
        return new Document(
                document.format(),
                document.key(),
                document.kind(),
                document.title(),
                chapters,
                document.attachments(),
                document.procedure());
    }
}
