package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.floor.Finding;
import id.or.amsi.tanggap.sop.floor.FloorRules;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What holds of values, of the floor, and of the words inside a clause, for every merge. Each law says of a case
/// whether it was truly tried there.
final class MergeValueLaws {
    private static final FloorRules FLOOR = FloorRules.shipped();
    private static final Set<Outcome> NOT_OURS =
            Set.of(Outcome.UNCHANGED, Outcome.TAKEN, Outcome.ADDED, Outcome.REMOVED);

    private MergeValueLaws() {}

    static boolean noValueOfTheOutletDisappearsUndecided(MergeCase one) {
        boolean tried = false;
        for (Clause clause : one.ours.allClauses()) {
            Map<String, Value> own = ownValues(one, clause);
            keepValues(one, one.undecided().document(), clause);
            tried |= !own.isEmpty() && !one.base.clause(clause.id()).equals(one.theirs.clause(clause.id()));
        }
        for (Step step : one.ours.procedure().steps()) {
            Optional<Part> asked = one.undecided().part(new PartId(PartId.Kind.STEP, step.key()));
            boolean leftOut = asked.filter(Part::isOpen)
                    .filter(part -> part.result() == null)
                    .isPresent();
            if (!one.base.procedure().step(step.key()).equals(Optional.of(step)) && !leftOut) {
                assertThat(one.undecided()
                                .document()
                                .procedure()
                                .step(step.key())
                                .map(Step::clocks))
                        .contains(step.clocks());
            }
        }
        return tried;
    }

    /// Whatever was answered: only for the template's side.
    static boolean noValueOfTheOutletDisappearsWithoutItsDecision(MergeCase one) {
        boolean tried = false;
        for (Clause clause : one.ours.allClauses()) {
            Decision decision = one.decidedFor(PartId.clause(clause.id()));
            if (decision == null || decision.side() == Side.OURS) {
                keepValues(one, one.decided().document(), clause);
                tried |= decision != null && !ownValues(one, clause).isEmpty();
            }
        }
        return tried;
    }

    private static void keepValues(MergeCase one, Document merged, Clause clause) {
        Map<String, Value> values = parameters(merged, clause.id());
        Map<String, Value> before = parameters(one.base, clause.id());
        ownValues(one, clause)
                .forEach((name, value) -> assertThat(keeps(values.get(name), value, before.get(name)))
                        .as("%s %s", clause.id(), name)
                        .isTrue());
    }

    /// A list has what the outlet put into it, and lacks what it took out; anything else is what the outlet set.
    private static boolean keeps(@Nullable Value merged, Value own, @Nullable Value before) {
        if (merged instanceof Value.Listed kept
                && own instanceof Value.Listed wanted
                && before instanceof Value.Listed known) {
            return wanted.items().stream()
                            .allMatch(item ->
                                    known.items().contains(item) || kept.items().contains(item))
                    && kept.items().stream()
                            .noneMatch(item -> known.items().contains(item)
                                    && !wanted.items().contains(item));
        }
        return own.equals(merged);
    }

    private static Map<String, Value> ownValues(MergeCase one, Clause clause) {
        Map<String, Value> own = new HashMap<>(clause.parameters());
        own.entrySet().removeAll(parameters(one.base, clause.id()).entrySet());
        return own;
    }

    private static Map<String, Value> parameters(Document document, String clauseId) {
        return document.clause(clauseId).map(Clause::parameters).orElse(Map.of());
    }

    /// Whether the association may publish this.
    static boolean isAboveTheFloor(Document template) {
        return blocking(template, template).isEmpty();
    }

    /// Whatever is below the floor before the outlet answers is named at a part in which it has a say.
    ///
    /// @param one with a template above the floor
    static boolean whatIsBelowTheFloorIsNamedAtAPartThatTheOutletChanged(MergeCase one) {
        List<Finding> findings = blocking(one.undecided().document(), one.theirs);
        for (Finding finding : findings) {
            assertThat(NOT_OURS)
                    .as(finding.rule() + " " + place(finding).inWords())
                    .doesNotContain(part(one.undecided(), finding).outcome());
        }
        return !findings.isEmpty();
    }

    /// What the outlet's SOP alone would not break under the newer template, the merge breaks only where it brought
    /// the changes of both together, or where the outlet answered with words of its own; and there it is named.
    ///
    /// @param one with a template above the floor
    static boolean aMergeBringsNothingBelowTheFloor(MergeCase one) {
        Set<String> before = blocking(one.ours, one.theirs).stream()
                .map(MergeValueLaws::inWords)
                .collect(Collectors.toSet());
        for (Merged merged : List.of(one.undecided(), one.decided())) {
            assertThat(blocking(merged.document(), one.theirs))
                    .filteredOn(finding -> !before.contains(inWords(finding)))
                    .allMatch(finding -> isOfBoth(part(merged, finding)));
        }
        return !one.undecided().document().equals(one.ours)
                && !one.undecided().document().equals(one.theirs);
    }

    private static boolean isOfBoth(Part part) {
        return switch (part.outcome()) {
            case MERGED, CONFLICT, REMOVAL_NEEDS_CONSENT -> true;
            case UNCHANGED, TAKEN, ADDED, REMOVED, MOVED, KEPT -> false;
        };
    }

    private static List<Finding> blocking(Document document, Document template) {
        return FLOOR.checkContent(document, template).stream()
                .filter(Finding::blocking)
                .toList();
    }

    /// What is found at a step is the same wherever the clause that describes the step has gone.
    private static String inWords(Finding finding) {
        return finding.rule() + " at " + place(finding).inWords();
    }

    private static Part part(Merged merged, Finding finding) {
        return merged.part(place(finding)).orElseThrow();
    }

    private static PartId place(Finding finding) {
        String step = finding.stepKey();
        return step == null ? PartId.clause(String.valueOf(finding.clauseId())) : new PartId(PartId.Kind.STEP, step);
    }

    /// In both languages.
    ///
    /// @return how many texts were compared, both of us being sure
    static int insideClausesItSaysWhatGitSays(MergeCase one) throws IOException, InterruptedException {
        int compared = 0;
        for (Clause clause : one.base.allClauses()) {
            for (Function<Clause, String> language :
                    List.<Function<Clause, String>>of(Clause::text, all -> Objects.toString(all.textEn(), ""))) {
                String ours = one.ours.clause(clause.id()).map(language).orElse("");
                String theirs = one.theirs.clause(clause.id()).map(language).orElse("");
                if (isAnother(ours, language.apply(clause))
                        && isAnother(theirs, language.apply(clause))
                        && agree(language.apply(clause), ours, theirs)) {
                    compared++;
                }
            }
        }
        return compared;
    }

    private static boolean isAnother(String text, String base) {
        return !text.isEmpty() && !text.equals(base);
    }

    /// @return whether both are sure
    static boolean agree(String base, String ours, String theirs) throws IOException, InterruptedException {
        TextMerge merged = TextMerge.of(base, ours, theirs, Side.OURS);
        Optional<String> git = LineMerge.of(lines(base), lines(ours), lines(theirs));
        if (git.isEmpty() || merged.clashes()) {
            return false;
        }
        assertThat(lines(merged.text())).isEqualTo(git.get());
        return true;
    }

    /// A sentence a line, however it was wrapped.
    private static String lines(String text) {
        return Sentences.of(text).all().stream().map(Sentence::bare).collect(Collectors.joining("\n"));
    }
}
