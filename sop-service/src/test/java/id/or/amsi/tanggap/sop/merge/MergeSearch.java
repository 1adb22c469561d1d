package id.or.amsi.tanggap.sop.merge;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.jboss.logging.Logger;
import org.opentest4j.TestAbortedException;

/// The long form of [MergeLawsTest] and [GitAgreesTest], other cases each time: `./tanggap merges`.
class MergeSearch {
    private static final Logger LOG = Logger.getLogger(MergeSearch.class);
    private static final int MOST = 1000;

    private final int cases = Integer.getInteger("merges", MOST);
    private final long seed = Long.getLong("merges.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Example
    void noLawIsBroken() {
        MergeLawsTest laws = new MergeLawsTest();
        for (int i = 0; i < cases; i++) {
            List<Edit> own = next(laws.edits());
            List<Edit> template = next(laws.edits());
            laws.whoChangedNothingGetsTheNewTemplate(template);
            laws.whereTheTemplateChangedNothingTheOutletKeepsItsOwn(own);
            laws.noSentenceOfTheOutletDisappearsUndecided(own, template);
            laws.noValueOfTheOutletDisappearsUndecided(own, template);
            laws.whateverIsDecidedOnlySentencesOfDecidedPartsGo(own, template);
            laws.mergingTwiceChangesNothing(own, template);
            laws.everyPartOfBothSidesIsThereOnceUnlessItWasLeftOut(own, template);
            laws.clausesThatNobodyMovedKeepTheirOrder(next(laws.still()), next(laws.still()));
        }
        LOG.infof("%d cases of 8 laws held, seed %d", cases, seed);
    }

    @Example
    void nothingFallsBelowTheFloor() {
        MergeLawsTest laws = new MergeLawsTest();
        int held = 0;
        for (int i = 0; i < cases; i++) {
            List<Edit> own = next(laws.edits());
            List<Edit> template = next(laws.wording());
            try {
                laws.whatIsBelowTheFloorIsNamedAtAPartThatTheOutletChanged(own, template);
                laws.aMergeBringsNothingBelowTheFloor(own, template);
                held++;
            } catch (TestAbortedException unusable) {
                // a template below the floor is never published
            }
        }
        LOG.infof("%d cases of 2 laws about the floor held, seed %d", held, seed);
    }

    @Example
    void gitAgrees() throws IOException, InterruptedException {
        GitAgreesTest git = new GitAgreesTest();
        int compared = 0;
        for (int i = 0; i < cases; i++) {
            if (git.agree(next(git.clauses()), next(git.changes()), next(git.changes()))) {
                compared++;
            }
        }
        LOG.infof("git agreed in %d of %d cases, the others were in conflict, seed %d", compared, cases, seed);
    }

    private <T> T next(Arbitrary<T> arbitrary) {
        return arbitrary.generator(MOST).next(random).value();
    }
}
