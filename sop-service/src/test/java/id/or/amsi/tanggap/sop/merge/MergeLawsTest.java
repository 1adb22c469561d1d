package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/// [MergeLaws] and [MergeValueLaws] on the same few hundred cases in each build, so many of which try the law for true;
/// `./tanggap merges` tries others.
class MergeLawsTest {
    private static final Document WHOLE =
            Edit.translated(new ShippedTemplates().of("kbgo").orElseThrow());
    private static final Document BASE = Edit.beginning(WHOLE);
    /// With so many sentences in each clause that changes need not touch.
    private static final Document WORDY = ManyClauses.wordy(BASE);

    private static final String SEED = "20240723";

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whoChangedNothingGetsTheNewTemplate(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.whoChangedNothingGetsTheNewTemplate(one), 75);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whereTheTemplateChangedNothingTheOutletKeepsItsOwn(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.whereTheTemplateChangedNothingTheOutletKeepsItsOwn(one), 75);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noSentenceOfTheOutletDisappearsUndecided(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.noSentenceOfTheOutletDisappearsUndecided(one), 20);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noSentenceOfTheOutletDisappearsWithoutItsDecision(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.noSentenceOfTheOutletDisappearsWithoutItsDecision(one), 30);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noEnglishStandsBesideOtherWords(@ForAll("cases") MergeCase one) {
        tried(EnglishLaw.noEnglishStandsBesideOtherWords(one), 10);
    }

    @Property(tries = 300, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noEnglishStandsBesideOtherWordsWhereBothWroteInBothLanguages(@ForAll("worded") MergeCase one) {
        tried(EnglishLaw.noEnglishStandsBesideOtherWords(one), 30);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noValueOfTheOutletDisappearsUndecided(@ForAll("cases") MergeCase one) {
        tried(MergeValueLaws.noValueOfTheOutletDisappearsUndecided(one), 10);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noValueOfTheOutletDisappearsWithoutItsDecision(@ForAll("cases") MergeCase one) {
        tried(MergeValueLaws.noValueOfTheOutletDisappearsWithoutItsDecision(one), 3);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void mergingTwiceChangesNothing(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.mergingTwiceChangesNothing(one), 50);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyPartOfBothSidesIsThereOnceUnlessItWasLeftOut(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.everyPartOfBothSidesIsThereOnceUnlessItWasLeftOut(one), 30);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void clausesThatNobodyMovedKeepTheirOrder(@ForAll("still") MergeCase one) {
        tried(MergeLaws.clausesThatNobodyMovedKeepTheirOrder(one), 30);
    }

    @Property(tries = 60, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void outcomesSayWhatBecameOfAPart(@ForAll("cases") MergeCase one) {
        tried(MergeLaws.outcomesSayWhatBecameOfAPart(one), 10);
    }

    @Property(tries = 30, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatIsBelowTheFloorIsNamedAtAPartThatTheOutletChanged(@ForAll("aboveTheFloor") MergeCase one) {
        tried(MergeValueLaws.whatIsBelowTheFloorIsNamedAtAPartThatTheOutletChanged(one), 30);
    }

    @Property(tries = 30, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void aMergeBringsNothingBelowTheFloor(@ForAll("aboveTheFloor") MergeCase one) {
        tried(MergeValueLaws.aMergeBringsNothingBelowTheFloor(one), 50);
    }

    @Property(tries = 30, seed = SEED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void insideClausesItSaysWhatGitSays(@ForAll("worded") MergeCase one) throws IOException, InterruptedException {
        tried(MergeValueLaws.insideClausesItSaysWhatGitSays(one) > 0, 20);
    }

    /// Whatever both did.
    @Provide
    Arbitrary<MergeCase> cases() {
        return MergeCase.some(BASE, Edit.some(), Edit.some(), published -> true);
    }

    /// In which nobody moved anything.
    @Provide
    Arbitrary<MergeCase> still() {
        return MergeCase.some(BASE, stillEdits(), stillEdits(), published -> true);
    }

    private static Arbitrary<List<Edit>> stillEdits() {
        return Edit.some(
                3,
                10,
                Edit.Kind.REWORD,
                Edit.Kind.ADD_CLAUSE,
                Edit.Kind.DROP_CLAUSE,
                Edit.Kind.ADD_ITEM,
                Edit.Kind.SET_CLOCK);
    }

    /// In which both wrote, in both languages.
    @Provide
    Arbitrary<MergeCase> worded() {
        return MergeCase.some(WORDY, wordEdits(), wordEdits(), published -> true);
    }

    private static Arbitrary<List<Edit>> wordEdits() {
        return Edit.some(
                2,
                6,
                Edit.Kind.REWORD,
                Edit.Kind.REWORD_LEFT,
                Edit.Kind.REWORD_BOTH,
                Edit.Kind.ADD_SENTENCE,
                Edit.Kind.ADD_BOTH,
                Edit.Kind.DROP_SENTENCE,
                Edit.Kind.DROP_BOTH,
                Edit.Kind.TURN_SENTENCES,
                Edit.Kind.TURN_BOTH,
                Edit.Kind.TRANSLATE,
                Edit.Kind.UNTRANSLATE);
    }

    /// With a template as the association may publish it: whatever would bring it below the floor is left out.
    @Provide
    Arbitrary<MergeCase> aboveTheFloor() {
        return MergeCase.some(WHOLE, Edit.some(), Edit.some(), MergeValueLaws::isAboveTheFloor);
    }

    private static void tried(boolean truly, int percent) {
        Statistics.collect(truly);
        Statistics.coverage(cases -> cases.check(true).percentage(share -> share >= percent));
    }
}
