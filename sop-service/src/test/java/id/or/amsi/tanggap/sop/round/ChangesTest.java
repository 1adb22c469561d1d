package id.or.amsi.tanggap.sop.round;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Document BEFORE = new ShippedTemplates().of("kbgo").orElseThrow();

    @Test
    void nothingChangedIsNoChange() {
        assertThat(Changes.between(1, BEFORE, BEFORE)).isEqualTo(new Changes(1, List.of(), List.of()));
    }

    @Test
    void editedAddedAndRemovedClausesAreShownAndNoOthers() {
        Clause edited = BEFORE.clause("c01.1").orElseThrow();
        Clause longer = edited.edited(edited.text() + " Juga di daerah.", edited.parameters());
        Clause own = new Clause("c02.x1", new Text("Kontributor", "Contributors"), "Juga.", false, Map.of(), List.of());
        Document after = BEFORE.withClause(longer).withNewClause("c02", own).withoutClause("c05.1");

        Changes changes = Changes.between(1, BEFORE, after);

        assertThat(changes.clauses()).extracting(ClauseChange::clauseId).containsExactly("c01.1", "c02.x1", "c05.1");
        assertThat(changes.clauses().get(0)).isEqualTo(new ClauseChange("c01.1", edited, longer));
        assertThat(changes.clauses().get(1).before()).isNull();
        assertThat(changes.clauses().get(2).after()).isNull();
        assertThat(changes.steps()).isEmpty();
        assertThat(Changes.of("c01.1", BEFORE, after)).isTrue();
        assertThat(Changes.of("c05.1", BEFORE, after)).isTrue();
        assertThat(Changes.of("c03.1", BEFORE, after)).isFalse();
    }

    @Test
    void whatOnlyStandsElsewhereHasNotChanged() {
        SequencedMap<String, List<String>> order = new LinkedHashMap<>();
        BEFORE.chapters()
                .reversed()
                .forEach(chapter -> order.put(
                        chapter.id(), chapter.clauses().stream().map(Clause::id).toList()));
        Document after = BEFORE.arranged(
                order, BEFORE.attachments().stream().map(Clause::id).toList());

        assertThat(after).isNotEqualTo(BEFORE);
        assertThat(Changes.between(1, BEFORE, after).clauses()).isEmpty();
    }
}
