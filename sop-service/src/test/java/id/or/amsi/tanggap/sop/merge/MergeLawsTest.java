package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.floor.Finding;
import id.or.amsi.tanggap.sop.floor.FloorRules;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What holds for every merge, whatever the outlet and the association did. A build tries the same few hundred cases
/// each time; `./tanggap merges` tries others.
class MergeLawsTest {
    private static final Document WHOLE = new ShippedTemplates().of("kbgo").orElseThrow();
    private static final Document BASE = Edit.beginning(WHOLE);
    private static final String SEED = "20240723";
    private static final FloorRules FLOOR = FloorRules.shipped();

    @Property(tries = 60, seed = SEED)
    void whoChangedNothingGetsTheNewTemplate(@ForAll("edits") List<Edit> template) {
        Document theirs = Edit.all(template, BASE, "asosiasi");

        Merged merged = Merge.of(BASE, BASE, theirs, Map.of());

        assertThat(merged.document()).isEqualTo(theirs);
        assertThat(merged.open()).isEmpty();
    }

    @Property(tries = 60, seed = SEED)
    void whereTheTemplateChangedNothingTheOutletKeepsItsOwn(@ForAll("edits") List<Edit> own) {
        Document ours = Edit.all(own, BASE, "media");

        Merged merged = Merge.of(BASE, ours, BASE, Map.of());

        assertThat(merged.document()).isEqualTo(ours);
        assertThat(merged.open()).isEmpty();
    }

    @Property(tries = 60, seed = SEED)
    void noSentenceOfTheOutletDisappearsUndecided(
            @ForAll("edits") List<Edit> own, @ForAll("edits") List<Edit> template) {
        Document ours = Edit.all(own, BASE, "media");
        Document theirs = Edit.all(template, BASE, "asosiasi");

        Merged merged = Merge.of(BASE, ours, theirs, Map.of());

        for (Clause clause : ours.allClauses()) {
            assertThat(sentences(merged.document(), clause.id())).containsAll(ownSentences(clause));
        }
    }

    @Property(tries = 60, seed = SEED)
    void noValueOfTheOutletDisappearsUndecided(@ForAll("edits") List<Edit> own, @ForAll("edits") List<Edit> template) {
        Document ours = Edit.all(own, BASE, "media");
        Document theirs = Edit.all(template, BASE, "asosiasi");

        Merged all = Merge.of(BASE, ours, theirs, Map.of());
        Document merged = all.document();

        for (Clause clause : ours.allClauses()) {
            Map<String, Value> values =
                    merged.clause(clause.id()).map(Clause::parameters).orElse(Map.of());
            ownValues(clause)
                    .forEach((name, value) -> assertThat(keeps(values.get(name), value, clause.id(), name))
                            .as("%s %s", clause.id(), name)
                            .isTrue());
        }
        for (Step step : ours.procedure().steps()) {
            Optional<Part> asked = all.part(new PartId(PartId.Kind.STEP, step.key()));
            boolean leftOut = asked.filter(Part::isOpen)
                    .filter(part -> part.result() == null)
                    .isPresent();
            if (!BASE.procedure().step(step.key()).equals(Optional.of(step)) && !leftOut) {
                assertThat(merged.procedure().step(step.key()).map(Step::clocks))
                        .contains(step.clocks());
            }
        }
    }

    @Property(tries = 60, seed = SEED)
    void whateverIsDecidedOnlySentencesOfDecidedPartsGo(
            @ForAll("edits") List<Edit> own, @ForAll("edits") List<Edit> template) {
        Document ours = Edit.all(own, BASE, "media");
        Document theirs = Edit.all(template, BASE, "asosiasi");
        Map<PartId, Decision> decisions = allFor(Side.THEIRS, Merge.of(BASE, ours, theirs, Map.of()));

        Merged merged = Merge.of(BASE, ours, theirs, decisions);

        assertThat(merged.open().stream().filter(part -> !part.id().equals(Merge.WHOLE_PROCEDURE)))
                .isEmpty();
        for (Clause clause : ours.allClauses()) {
            if (!decisions.containsKey(PartId.clause(clause.id()))) {
                assertThat(sentences(merged.document(), clause.id())).containsAll(ownSentences(clause));
            }
        }
    }

    @Property(tries = 60, seed = SEED)
    void mergingTwiceChangesNothing(@ForAll("edits") List<Edit> own, @ForAll("edits") List<Edit> template) {
        Document ours = Edit.all(own, BASE, "media");
        Document theirs = Edit.all(template, BASE, "asosiasi");
        Document once = Merge.of(BASE, ours, theirs, Map.of()).document();

        Merged twice = Merge.of(BASE, once, theirs, Map.of());

        assertThat(twice.document()).isEqualTo(once);
        assertThat(Merge.of(theirs, once, theirs, Map.of()).document()).isEqualTo(once);
    }

    @Property(tries = 60, seed = SEED)
    void everyPartOfBothSidesIsThereOnceUnlessItWasLeftOut(
            @ForAll("edits") List<Edit> own, @ForAll("edits") List<Edit> template) {
        Document ours = Edit.all(own, BASE, "media");
        Document theirs = Edit.all(template, BASE, "asosiasi");

        Merged merged = Merge.of(BASE, ours, theirs, Map.of());

        Set<String> wanted = new HashSet<>(ids(ours));
        wanted.addAll(ids(theirs));
        wanted.removeIf(id -> merged.part(PartId.clause(id)).orElseThrow().result() == null);
        assertThat(ids(merged.document())).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(wanted)
                .containsAll(ids(ours).stream()
                        .filter(id ->
                                BASE.clause(id).isEmpty() || theirs.clause(id).isPresent())
                        .toList());
        assertThat(merged.parts().stream().map(Part::id)).doesNotHaveDuplicates();
    }

    @Property(tries = 60, seed = SEED)
    void clausesThatNobodyMovedKeepTheirOrder(@ForAll("still") List<Edit> own, @ForAll("still") List<Edit> template) {
        Document ours = Edit.all(own, BASE, "media");
        Document theirs = Edit.all(template, BASE, "asosiasi");

        List<String> merged = ids(Merge.of(BASE, ours, theirs, Map.of()).document());

        for (Document side : List.of(BASE, ours, theirs)) {
            List<String> before = new ArrayList<>(ids(side));
            before.retainAll(merged);
            assertThat(merged).containsSubsequence(before);
        }
    }

    @Property(tries = 20, seed = SEED)
    void whatIsBelowTheFloorIsNamedAtAPartThatTheOutletChanged(
            @ForAll("edits") List<Edit> own, @ForAll("wording") List<Edit> template) {
        Document ours = Edit.all(own, WHOLE, "media");
        Document theirs = Edit.all(template, WHOLE, "asosiasi");
        Assume.that(blocking(theirs, theirs).isEmpty());

        Merged merged = Merge.of(WHOLE, ours, theirs, Map.of());

        Set<Outcome> notOurs = Set.of(Outcome.UNCHANGED, Outcome.TAKEN, Outcome.ADDED, Outcome.REMOVED);
        for (Finding finding : blocking(merged.document(), theirs)) {
            Outcome outcome = merged.part(place(finding)).orElseThrow().outcome();
            assertThat(notOurs).doesNotContain(outcome);
        }
    }

    @Property(tries = 20, seed = SEED)
    void aMergeBringsNothingBelowTheFloor(@ForAll("edits") List<Edit> own, @ForAll("wording") List<Edit> template) {
        Document ours = Edit.all(own, WHOLE, "media");
        Document theirs = Edit.all(template, WHOLE, "asosiasi");
        Assume.that(blocking(theirs, theirs).isEmpty());

        Document merged = Merge.of(WHOLE, ours, theirs, Map.of()).document();

        assertThat(broken(merged, theirs)).isSubsetOf(broken(ours, theirs));
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Edit.some();
    }

    @Provide
    Arbitrary<List<Edit>> still() {
        return Edit.some(
                Edit.Kind.REWORD, Edit.Kind.ADD_CLAUSE, Edit.Kind.DROP_CLAUSE, Edit.Kind.ADD_ITEM, Edit.Kind.SET_CLOCK);
    }

    @Provide
    Arbitrary<List<Edit>> wording() {
        return Edit.some(Edit.Kind.REWORD, Edit.Kind.ADD_SENTENCE, Edit.Kind.ADD_CLAUSE, Edit.Kind.ADD_ITEM);
    }

    private static Map<PartId, Decision> allFor(Side side, Merged merged) {
        Map<PartId, Decision> decisions = new HashMap<>();
        merged.open().forEach(part -> decisions.put(part.id(), new Decision(part.question(), side, null)));
        return decisions;
    }

    private static List<Finding> blocking(Document document, Document template) {
        return FLOOR.checkContent(document, template).stream()
                .filter(Finding::blocking)
                .toList();
    }

    private static Set<String> broken(Document document, Document template) {
        return blocking(document, template).stream()
                .map(finding -> finding.rule() + " " + finding.clauseId() + " " + finding.stepKey())
                .collect(Collectors.toSet());
    }

    private static PartId place(Finding finding) {
        String step = finding.stepKey();
        return step == null ? PartId.clause(String.valueOf(finding.clauseId())) : new PartId(PartId.Kind.STEP, step);
    }

    private static List<String> ids(Document document) {
        return document.allClauses().stream().map(Clause::id).toList();
    }

    private static Set<String> ownSentences(Clause clause) {
        Set<String> own = new HashSet<>(sentences(clause.text()));
        own.removeAll(sentences(BASE, clause.id()));
        return own;
    }

    private static Map<String, Value> ownValues(Clause clause) {
        Map<String, Value> own = new HashMap<>(clause.parameters());
        own.entrySet().removeAll(baseValues(clause.id()).entrySet());
        return own;
    }

    private static Map<String, Value> baseValues(String clauseId) {
        return BASE.clause(clauseId).map(Clause::parameters).orElse(Map.of());
    }

    /// A list has what the outlet put into it, and lacks what it took out; anything else is what the outlet set.
    private static boolean keeps(@Nullable Value merged, Value own, String clauseId, String name) {
        if (merged instanceof Value.Listed kept
                && own instanceof Value.Listed wanted
                && baseValues(clauseId).get(name) instanceof Value.Listed before) {
            return wanted.items().stream()
                            .allMatch(item -> before.items().contains(item)
                                    || kept.items().contains(item))
                    && kept.items().stream()
                            .noneMatch(item -> before.items().contains(item)
                                    && !wanted.items().contains(item));
        }
        return own.equals(merged);
    }

    private static Set<String> sentences(Document document, String clauseId) {
        return document.clause(clauseId).map(clause -> sentences(clause.text())).orElse(Set.of());
    }

    private static Set<String> sentences(String text) {
        return Stream.of(text)
                .flatMap(all -> Sentences.of(all).all().stream())
                .map(Sentence::bare)
                .collect(Collectors.toSet());
    }
}
