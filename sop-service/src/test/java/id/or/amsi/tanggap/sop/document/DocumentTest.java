package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Document KBGO = new ShippedTemplates().of("kbgo").orElseThrow();

    @Property(tries = 100)
    void inAnyOrderTheSameClausesStandUnderTheSameIds(@ForAll long seed) {
        Random random = new Random(seed);
        SequencedMap<String, List<String>> order = shuffled(random);
        List<String> attachments = new ArrayList<>(attachments());
        Collections.shuffle(attachments, random);

        Document arranged = KBGO.arranged(order, attachments);

        assertThat(order(arranged)).isEqualTo(order);
        assertThat(arranged.attachments()).extracting(Clause::id).isEqualTo(attachments);
        assertThat(arranged.chapters())
                .extracting(Chapter::number)
                .isEqualTo(IntStream.rangeClosed(1, order.size()).boxed().toList());
        assertThat(arranged.allClauses()).containsExactlyInAnyOrderElementsOf(KBGO.allClauses());
        assertThat(arranged.arranged(order(KBGO), attachments())).isEqualTo(KBGO);
    }

    /// Chapters in any order, and every clause in any of them.
    private static SequencedMap<String, List<String>> shuffled(Random random) {
        List<String> chapters = new ArrayList<>(order(KBGO).keySet());
        Collections.shuffle(chapters, random);
        SequencedMap<String, List<String>> order = new LinkedHashMap<>();
        chapters.forEach(id -> order.put(id, List.of()));
        KBGO.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .forEach(clause -> order.computeIfPresent(
                        chapters.get(random.nextInt(chapters.size())), (id, clauses) -> with(clauses, clause.id())));
        return order;
    }

    private static List<String> with(List<String> clauses, String more) {
        List<String> longer = new ArrayList<>(clauses);
        longer.add(more);
        return longer;
    }

    @Test
    void anOrderNamesEverythingOnceAndNothingElse() {
        SequencedMap<String, List<String>> twice = order(KBGO);
        twice.put("c01", List.of("c01.1", "c01.1", "c01.3", "c01.4", "c01.5"));
        SequencedMap<String, List<String>> without = order(KBGO);
        without.remove("c17");
        SequencedMap<String, List<String>> more = order(KBGO);
        more.put("c99", List.of());

        for (SequencedMap<String, List<String>> order : List.of(twice, without, more)) {
            assertThatThrownBy(() -> KBGO.arranged(order, attachments())).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> KBGO.arranged(order(KBGO), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(KBGO.arranged(order(KBGO), attachments())).isEqualTo(KBGO);
    }

    @Test
    void aClauseOfItsOwnStandsWhereTheOutletPutsIt() {
        Clause own = own("c07.x1");

        assertThat(KBGO.withNewClause("c07", "c07.3", own).chapters().get(6).clauses())
                .extracting(Clause::id)
                .startsWith("c07.1", "c07.2", "c07.3", "c07.x1", "c07.4");
        assertThat(KBGO.withNewClause("c07", null, own).chapters().get(6).clauses())
                .extracting(Clause::id)
                .endsWith("c07.x1");
        assertThat(KBGO.withNewClause("l", "l.1", own("l.x1")).attachments())
                .extracting(Clause::id)
                .startsWith("l.1", "l.x1", "l.2");
        assertThatThrownBy(() -> KBGO.withNewClause("c07", "c08.1", own)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KBGO.withNewClause("c99", null, own)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void englishAndTheStepAreWrittenOnlyWhereTheyAre() {
        Clause own = own("c07.x1");
        Clause translated = own.edited(own.text(), "In our words.", Map.of());

        assertThat(CanonicalJson.write(own)).doesNotContain("textEn", "step", "own");
        assertThat(CanonicalJson.read(CanonicalJson.write(translated), Clause.class))
                .isEqualTo(translated);
        assertThat(translated.edited("Rumusan lain.", Map.of()).textEn()).isNull();
        assertThat(translated.edited(own.text(), Map.of()).textEn()).isEqualTo("In our words.");
    }

    private static Clause own(String id) {
        return new Clause(id, new Text("Tambahan", "Added"), "Rumusan kami.", false, Map.of(), List.of());
    }

    private static SequencedMap<String, List<String>> order(Document document) {
        SequencedMap<String, List<String>> order = new LinkedHashMap<>();
        document.chapters()
                .forEach(chapter -> order.put(
                        chapter.id(), chapter.clauses().stream().map(Clause::id).toList()));
        return order;
    }

    private static List<String> attachments() {
        return KBGO.attachments().stream().map(Clause::id).toList();
    }
}
