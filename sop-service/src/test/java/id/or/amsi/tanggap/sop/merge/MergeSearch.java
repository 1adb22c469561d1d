package id.or.amsi.tanggap.sop.merge;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.jboss.logging.Logger;

/// The long form of [MergeLawsTest] and [GitAgreesTest], other cases each time: `./tanggap merges`. Says of each law in
/// how many cases it was truly tried, and what became of the parts of those cases.
class MergeSearch {
    private static final Logger LOG = Logger.getLogger(MergeSearch.class);
    private static final int MOST = 1000;
    /// Each of those takes as long as many others: the whole template is checked after every edit of it.
    private static final int FLOOR = 5;

    private final int cases = Integer.getInteger("merges", MOST);
    private final long seed = Long.getLong("merges.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> tried = new TreeMap<>();

    @Example
    void noLawIsBroken() {
        MergeLawsTest laws = new MergeLawsTest();
        for (int i = 0; i < cases; i++) {
            MergeCase one = next(laws.cases());
            try {
                count("outlet that changed nothing", MergeLaws.whoChangedNothingGetsTheNewTemplate(one));
                count(
                        "template that changed nothing",
                        MergeLaws.whereTheTemplateChangedNothingTheOutletKeepsItsOwn(one));
                count("sentences, undecided", MergeLaws.noSentenceOfTheOutletDisappearsUndecided(one));
                count("sentences, decided", MergeLaws.noSentenceOfTheOutletDisappearsWithoutItsDecision(one));
                count("English", EnglishLaw.noEnglishStandsBesideOtherWords(one));
                count("values, undecided", MergeValueLaws.noValueOfTheOutletDisappearsUndecided(one));
                count("values, decided", MergeValueLaws.noValueOfTheOutletDisappearsWithoutItsDecision(one));
                count("merging twice", MergeLaws.mergingTwiceChangesNothing(one));
                count("every part once", MergeLaws.everyPartOfBothSidesIsThereOnceUnlessItWasLeftOut(one));
                count("outcomes", MergeLaws.outcomesSayWhatBecameOfAPart(one));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("case " + i + " of seed " + seed + ": " + one, e);
            }
            describe(one);
            english(next(laws.worded()), i);
            count("order", MergeLaws.clausesThatNobodyMovedKeepTheirOrder(next(laws.still())));
        }
        LOG.infof("%d cases held, seed %d; truly tried: %s", cases, seed, inWords());
    }

    private void english(MergeCase one, int number) {
        try {
            count("English, where both wrote", EnglishLaw.noEnglishStandsBesideOtherWords(one));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("worded case " + number + " of seed " + seed + ": " + one, e);
        }
    }

    private void describe(MergeCase one) {
        one.undecided().parts().stream()
                .filter(part -> part.outcome() != Outcome.UNCHANGED)
                .map(part -> "with a part " + part.outcome())
                .collect(Collectors.toSet())
                .forEach(outcome -> count(outcome, true));
        count("with the procedure as a whole", one.decidedFor(Merge.WHOLE_PROCEDURE) != null);
        count(
                "with words of the outlet's own for an answer",
                one.decisions().values().stream().anyMatch(decision -> decision.text() != null));
    }

    @Example
    void nothingFallsBelowTheFloor() {
        MergeLawsTest laws = new MergeLawsTest();
        int few = Math.max(1, cases / FLOOR);
        for (int i = 0; i < few; i++) {
            MergeCase one = next(laws.aboveTheFloor());
            try {
                count("findings", MergeValueLaws.whatIsBelowTheFloorIsNamedAtAPartThatTheOutletChanged(one));
                count("floor", MergeValueLaws.aMergeBringsNothingBelowTheFloor(one));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("case " + i + " of seed " + seed + ": " + one, e);
            }
        }
        LOG.infof("%d cases about the floor held, seed %d; truly tried: %s", few, seed, inWords());
    }

    @Example
    void gitAgrees() throws Exception {
        GitAgreesTest git = new GitAgreesTest();
        MergeLawsTest laws = new MergeLawsTest();
        int compared = 0;
        int clauses = 0;
        for (int i = 0; i < cases; i++) {
            GitAgreesTest.Texts texts = next(git.texts());
            MergeCase one = next(laws.worded());
            try {
                compared += texts.agree() ? 1 : 0;
                clauses += MergeValueLaws.insideClausesItSaysWhatGitSays(one);
            } catch (AssertionError e) {
                throw new AssertionError("case " + i + " of seed " + seed + ": " + texts + "; " + one, e);
            }
        }
        LOG.infof(
                "git agreed in %d of %d texts, the others were in conflict, and in %d clauses of %d cases that both"
                        + " had changed and were sure of, seed %d",
                compared, cases, clauses, cases, seed);
    }

    private void count(String law, boolean truly) {
        tried.merge(law, truly ? 1 : 0, Integer::sum);
    }

    private String inWords() {
        return List.copyOf(tried.entrySet()).stream()
                .map(law -> law.getKey() + " " + law.getValue())
                .collect(Collectors.joining(", "));
    }

    private <T> T next(Arbitrary<T> arbitrary) {
        return arbitrary.generator(MOST).next(random).value();
    }
}
