package id.or.amsi.tanggap.incident.deadline;

import static id.or.amsi.tanggap.incident.deadline.Story.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import org.junit.jupiter.api.Test;

/// A KBGO incident reported on Monday, 23 November 2026, counted by hand.
class PlannerTest {
    private static final String MONDAY_NINE = "2026-11-23T09:00";

    @Test
    void nothingRunsBeforeTheReport() {
        assertThat(new Story().plan().steps()).allMatch(step -> step.state() == StepState.WAITING);
        assertThat(new Story().plan().alarms()).isEmpty();
    }

    @Test
    void untilTriageTheWorstIsAssumed() {
        Story story = reported(MONDAY_NINE);

        assertThat(story.plan().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(story.due("receive")).isEqualTo("2026-11-23T13:00");
        assertThat(story.due("secure-evidence")).isEqualTo("2026-11-24T09:00");
        assertThat(story.due("first-review")).isEqualTo("2026-11-26T23:59:59");
        assertThat(story.step("consent").state()).isEqualTo(StepState.ACTIVE);
        assertThat(story.due("consent")).isNull();
        assertThat(story.step("own-content").state()).isEqualTo(StepState.WAITING);
        assertThat(story.step("examine").state()).isEqualTo(StepState.WAITING);
        assertThat(story.step("platform-report", 2).state()).isEqualTo(StepState.WAITING);
    }

    @Test
    void alarmsGoOffAtHalfTimeWhenDueAndADayLater() {
        assertThat(reported(MONDAY_NINE).alarms("receive"))
                .containsExactly(
                        "REMINDER $owner 2026-11-23T11:00",
                        "DUE task-force-chair 2026-11-23T13:00",
                        "ESCALATION directorate 2026-11-24T13:00");
    }

    @Test
    void whatIsDoneHasNoAlarms() {
        Story story = reported(MONDAY_NINE).done("2026-11-23T10:00", "receive");

        assertThat(story.step("receive").state()).isEqualTo(StepState.DONE);
        assertThat(story.alarms("receive")).isEmpty();
        assertThat(story.alarms("triage")).hasSize(3);
    }

    @Test
    void triageMaySetLater() {
        Story story = reported(MONDAY_NINE).triaged("2026-11-23T10:00", Severity.MEDIUM, Branch.INTERNAL);

        assertThat(story.due("receive")).isEqualTo("2026-11-24T09:00");
    }

    @Test
    void theInternalBranchExaminesAndTheExternalDoesNot() {
        Story internal = reported(MONDAY_NINE)
                .triaged("2026-11-23T10:00", Severity.HIGH, Branch.INTERNAL)
                .done("2026-11-25T15:00", "first-review");
        Story external = reported(MONDAY_NINE)
                .triaged("2026-11-23T10:00", Severity.HIGH, Branch.EXTERNAL)
                .done("2026-11-25T15:00", "first-review");

        assertThat(internal.step("examine").state()).isEqualTo(StepState.ACTIVE);
        assertThat(internal.due("examine")).isEqualTo("2026-12-15T23:59:59");
        for (String step : new String[] {"examine", "recommend", "decide", "tell-outcome", "objection"}) {
            assertThat(external.step(step).state()).as(step).isEqualTo(StepState.NOT_APPLICABLE);
        }
        external.done("2026-11-27T12:00", "interim-measures");
        assertThat(external.due("carry-out")).isEqualTo("2026-12-08T23:59:59");
        internal.done("2026-11-27T12:00", "interim-measures");
        assertThat(internal.step("carry-out").state()).isEqualTo(StepState.WAITING);
    }

    @Test
    void interimMeasuresOfACriticalIncidentAreDueTheSameDay() {
        Story critical = reported(MONDAY_NINE).done("2026-11-25T15:00", "first-review");
        Story high = reported(MONDAY_NINE)
                .triaged("2026-11-23T10:00", Severity.HIGH, Branch.INTERNAL)
                .done("2026-11-25T15:00", "first-review");

        assertThat(critical.due("interim-measures")).isEqualTo("2026-11-25T23:59:59");
        assertThat(high.due("interim-measures")).isEqualTo("2026-11-30T23:59:59");
    }

    @Test
    void anExtensionCountsOnceAndOnlyWhereThereIsOne() {
        Story story = reported(MONDAY_NINE)
                .triaged("2026-11-23T10:00", Severity.HIGH, Branch.INTERNAL)
                .done("2026-11-25T15:00", "first-review")
                .extended("2026-12-10T09:00", "examine")
                .extended("2026-12-11T09:00", "examine")
                .extended("2026-12-11T09:00", "interim-measures");

        assertThat(story.due("examine")).isEqualTo("2026-12-28T23:59:59");
        assertThat(story.step("examine").extended()).isTrue();
        assertThat(story.due("interim-measures")).isEqualTo("2026-11-30T23:59:59");
        assertThat(story.step("interim-measures").extended()).isFalse();
    }

    @Test
    void ownContentIsDueByTheStrictestRuleThatApplies() {
        Story story = reported(MONDAY_NINE).occurred("2026-11-23T10:00", "complaint-received");
        assertThat(story.due("own-content")).isEqualTo("2026-11-25T10:00");
        assertThat(story.step("own-content").binding()).isEqualTo("PPMS-UGC");

        story.occurred("2026-11-24T08:00", "urgent-takedown-ordered");

        assertThat(story.due("own-content")).isEqualTo("2026-11-24T12:00");
        assertThat(story.step("own-content").binding()).isEqualTo("KOMINFO-5-2020-U");
        assertThat(story.step("own-content").startedAt()).isEqualTo(Story.wib("2026-11-23T10:00"));
    }

    @Test
    void whatTurnsOutToHaveHappenedEarlierIsDueEarlier() {
        Story story = reported(MONDAY_NINE).occurred("2026-11-23T10:00", "complaint-received");

        story.occurred("2026-11-22T20:00", "complaint-received").occurred("2026-11-24T08:00", "complaint-received");

        assertThat(story.due("own-content")).isEqualTo("2026-11-24T20:00");
    }

    @Test
    void nothingButTheWorkItselfMovesABindingDeadline() {
        Story story = reported(MONDAY_NINE)
                .occurred("2026-11-23T10:00", "complaint-received")
                .paused("2026-11-23T11:00", "SURVIVOR_REQUEST")
                .triaged("2026-11-23T12:00", Severity.LOW, Branch.EXTERNAL)
                .extended("2026-11-23T12:00", "own-content");

        assertThat(story.due("own-content")).isEqualTo("2026-11-25T10:00");
        assertThat(story.alarms("own-content")).hasSize(3);
        assertThat(story.step("own-content").state()).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void withoutContentOfItsOwnAnOutletHasNothingToTakeDown() {
        Story without = reported(MONDAY_NINE).triaged("2026-11-23T10:00", Severity.LOW, Branch.EXTERNAL);
        Story with = reported(MONDAY_NINE)
                .and(new Fact.Triaged(Story.wib("2026-11-23T10:00"), Severity.LOW, Branch.EXTERNAL, true));

        assertThat(without.step("own-content").state()).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(with.step("own-content").state()).isEqualTo(StepState.WAITING);
    }

    @Test
    void clocksStandStillForAnAllowedReasonOnly() {
        Story allowed = reported(MONDAY_NINE).paused("2026-11-23T12:00", "SURVIVOR_REQUEST");
        Story other = reported(MONDAY_NINE).paused("2026-11-23T12:00", "WAITING_FOR_MANAGEMENT");

        assertThat(allowed.plan().paused()).isTrue();
        assertThat(allowed.due("secure-evidence")).isNull();
        assertThat(allowed.step("secure-evidence").state()).isEqualTo(StepState.ACTIVE);
        assertThat(allowed.plan().alarms()).isEmpty();
        assertThat(other.plan().paused()).isFalse();
        assertThat(other.due("secure-evidence")).isEqualTo("2026-11-24T09:00");
        allowed.resumed("2026-11-23T18:00");
        assertThat(allowed.due("secure-evidence")).isEqualTo("2026-11-24T15:00");
    }

    @Test
    void whatWasOverdueBeforeAPauseStaysSoAndEscalatesAfterIt() {
        Story story = reported(MONDAY_NINE).paused("2026-11-23T14:00", "COURT_OR_POLICE");
        assertThat(story.alarms("receive"))
                .containsExactly("REMINDER $owner 2026-11-23T11:00", "DUE task-force-chair 2026-11-23T13:00");

        story.resumed("2026-11-23T20:00");

        assertThat(story.due("receive")).isEqualTo("2026-11-23T13:00");
        assertThat(story.alarms("receive")).last().isEqualTo("ESCALATION directorate 2026-11-24T19:00");
    }

    @Test
    void anObjectionThatIsFiledBeginsItsOwnTime() {
        Story story = reported(MONDAY_NINE)
                .triaged("2026-11-23T10:00", Severity.HIGH, Branch.INTERNAL)
                .done("2026-11-30T10:00", "tell-outcome");
        assertThat(story.due("objection")).isEqualTo("2026-12-14T23:59:59");

        story.occurred("2026-12-10T10:00", "objection-filed");

        assertThat(story.due("objection")).isEqualTo("2026-12-28T23:59:59");
    }

    @Test
    void aStepThatIsSkippedLetsTheNextBegin() {
        Story story = reported(MONDAY_NINE)
                .triaged("2026-11-23T10:00", Severity.HIGH, Branch.INTERNAL)
                .skipped("2026-12-14T10:00", "objection");

        assertThat(story.step("objection").state()).isEqualTo(StepState.SKIPPED);
        assertThat(story.due("carry-out")).isEqualTo("2026-12-23T23:59:59");
    }

    @Test
    void repetitionsComeOneAfterTheOtherAtTheirOwnTimes() {
        Story story = reported(MONDAY_NINE).done("2026-11-24T08:00", "platform-report");

        assertThat(story.step("platform-report", 2).state()).isEqualTo(StepState.ACTIVE);
        assertThat(story.due("platform-report", 2)).isEqualTo("2026-11-25T08:00");
        assertThat(story.step("platform-report", 3).state()).isEqualTo(StepState.WAITING);
        assertThat(story.due("platform-report", 3)).isEqualTo("2026-11-27T08:00");
        assertThat(story.due("platform-report", 7)).isEqualTo("2026-12-25T08:00");
        story.done("2026-11-25T07:00", "platform-report", 2);
        assertThat(story.step("platform-report", 3).state()).isEqualTo(StepState.ACTIVE);
        assertThat(story.alarms("platform-report"))
                .containsExactly(
                        "REMINDER $owner 2026-11-26T08:00",
                        "DUE task-force-chair 2026-11-27T08:00",
                        "ESCALATION directorate 2026-11-28T08:00");
    }

    @Test
    void withoutAPlatformReportThereIsNothingToCheckAgain() {
        Story story = reported(MONDAY_NINE).skipped("2026-11-24T08:00", "platform-report");

        assertThat(story.step("platform-report", 2).state()).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(story.step("platform-report", 7).state()).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void followUpComesFourTimesAndClosingAfterTheLast() {
        Story story = reported(MONDAY_NINE).done("2026-12-01T10:00", "carry-out");
        assertThat(story.due("follow-up", 1)).isEqualTo("2026-12-08T10:00");
        assertThat(story.due("follow-up", 2)).isEqualTo("2026-12-31T10:00");
        assertThat(story.due("follow-up", 3)).isEqualTo("2027-03-01T10:00");
        assertThat(story.due("follow-up", 4)).isEqualTo("2027-05-30T10:00");

        story.done("2026-12-08T09:00", "follow-up", 1)
                .done("2026-12-31T09:00", "follow-up", 2)
                .done("2027-03-01T09:00", "follow-up", 3);

        assertThat(story.step("close").state()).isEqualTo(StepState.WAITING);
        story.done("2027-05-31T09:00", "follow-up", 4);
        assertThat(story.step("close").state()).isEqualTo(StepState.ACTIVE);
        assertThat(story.step("close").provisional()).isTrue();
    }

    @Test
    void theWholeProcessHasALimitOfThirtyWorkingDays() {
        Story story = reported(MONDAY_NINE).triaged("2026-11-23T10:00", Severity.HIGH, Branch.INTERNAL);
        assertThat(story.alarms("limit:internal-total"))
                .hasSize(3)
                .contains("DUE task-force-chair 2027-01-07T23:59:59")
                .first()
                .asString()
                .startsWith("REMINDER task-force ");

        story.done("2026-12-20T10:00", "recommend");

        assertThat(story.alarms("limit:internal-total")).isEmpty();
        assertThat(reported(MONDAY_NINE)
                        .triaged("2026-11-23T10:00", Severity.HIGH, Branch.EXTERNAL)
                        .alarms("limit:internal-total"))
                .isEmpty();
    }

    @Test
    void aClosedIncidentHasNoAlarms() {
        Story story = reported(MONDAY_NINE).occurred("2026-11-23T10:00", "complaint-received");
        assertThat(story.plan().alarms()).isNotEmpty();

        story.and(new Fact.Closed(Story.wib("2026-11-23T12:00")));

        assertThat(story.plan().closed()).isTrue();
        assertThat(story.plan().alarms()).isEmpty();
    }

    @Test
    void theAssociationIsNotTold() {
        assertThat(reported(MONDAY_NINE).plan().alarms())
                .extracting(PlannedAlarm::function)
                .doesNotContain("association-coordinator")
                .contains("directorate");
    }
}
