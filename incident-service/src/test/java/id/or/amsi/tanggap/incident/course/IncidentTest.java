package id.or.amsi.tanggap.incident.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.or.amsi.tanggap.incident.course.IncidentRefusal.AlreadyExtended;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.AlreadyOccurred;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.AlreadyPaused;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.BindingOpen;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.BindingStep;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.BranchSettled;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.Closed;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.ConsentMissing;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.GateNotSkippable;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.HasItsOwnAct;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.InTheFuture;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.NoExtension;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.NotInProcedure;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.NotPaused;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.StepNotOpen;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.StepsFirst;
import id.or.amsi.tanggap.incident.course.IncidentRefusal.StepsOpen;
import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.Refusal;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {
    @Test
    void triageSetsSeverityAndBranchAndEndsItsStep() {
        ACase aCase = ACase.reported();
        assertThat(aCase.incident().state()).isEqualTo(IncidentState.REPORTED);
        assertThat(refusal(() -> aCase.done("triage"))).isInstanceOf(HasItsOwnAct.class);

        aCase.triage(Severity.MEDIUM, Branch.EXTERNAL, false);

        assertThat(aCase.state("triage")).isEqualTo(StepState.DONE);
        assertThat(aCase.state("examine")).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(aCase.incident().plan().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(aCase.incident().state()).isEqualTo(IncidentState.IN_PROGRESS);
    }

    @Test
    void triageIsSaidAgainUntilStepsOfOneBranchAreFinished() {
        ACase aCase = ACase.agreed(Branch.EXTERNAL).triage(Severity.LOW, Branch.INTERNAL, false);
        aCase.done("first-review", "examine");

        assertThat(refusal(() -> aCase.triage(Severity.LOW, Branch.EXTERNAL, false)))
                .isEqualTo(new BranchSettled(Branch.INTERNAL));
        assertThat(aCase.triage(Severity.HIGH, Branch.INTERNAL, false)
                        .incident()
                        .plan()
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void consentComesBeforeEachStepThatNeedsIt() {
        ACase aCase = ACase.reported().done("consent");

        Refusal refusal = refusal(() -> aCase.done("secure-evidence"));

        assertThat(refusal).isInstanceOf(ConsentMissing.class);
        assertThat(refusal.details()).containsEntry("number", "4").containsEntry("action", "SECURE_EVIDENCE");
        aCase.consent("REFER", true).done("refer");
        assertThat(refusal(() -> aCase.done("secure-evidence"))).isInstanceOf(ConsentMissing.class);
        assertThat(aCase.consent("SECURE_EVIDENCE", true)
                        .done("secure-evidence")
                        .state("secure-evidence"))
                .isEqualTo(StepState.DONE);
    }

    @Test
    void consentTakenBackCountsNoMore() {
        ACase aCase = ACase.agreed(Branch.EXTERNAL).done("consent", "secure-evidence");

        aCase.consent("REPORT_PLATFORM", false);

        assertThat(refusal(() -> aCase.done("platform-report"))).isInstanceOf(ConsentMissing.class);
        assertThat(aCase.consent("REPORT_PLATFORM", true)
                        .done("platform-report")
                        .state("platform-report"))
                .isEqualTo(StepState.DONE);
    }

    @ParameterizedTest
    @CsvSource({"platform-report, REPORT_PLATFORM", "police-report, REPORT_POLICE"})
    void hateIsReportedIfItsTargetAgreesAndLeftOutWithAReasonIfNobodyCanBeAsked(String step, String action) {
        ACase agreed = ACase.reported("hate-speech").triage(Severity.HIGH, Branch.EXTERNAL, false);
        ACase ofAGroup = ACase.reported("hate-speech").triage(Severity.HIGH, Branch.EXTERNAL, false);

        assertThat(refusal(() -> agreed.done(step))).isInstanceOf(ConsentMissing.class);
        assertThat(agreed.consent(action, true).done(step).state(step)).isEqualTo(StepState.DONE);
        assertThat(ofAGroup.skip(step, 1).state(step)).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void theConsentStepAndEvidenceComeFirst() {
        ACase aCase = ACase.agreed(Branch.EXTERNAL);

        Refusal early = refusal(() -> aCase.done("platform-report"));

        assertThat(early).isInstanceOf(StepsFirst.class);
        assertThat(early.details()).containsEntry("numbers", "4, 3");
        aCase.done("consent");
        assertThat(refusal(() -> aCase.done("platform-report")).details()).containsEntry("numbers", "4");
        aCase.done("secure-evidence", "platform-report");
    }

    @Test
    void evidenceIsLeftOutOnlyIfTheAffectedPersonSaysNo() {
        ACase aCase = ACase.reported()
                .triage(Severity.HIGH, Branch.EXTERNAL, true)
                .done("consent")
                .occurred("complaint-received");

        Refusal refusal = refusal(() -> aCase.skip("secure-evidence", 1));

        assertThat(refusal).isInstanceOf(GateNotSkippable.class);
        assertThat(refusal.details()).containsEntry("numbers", "5, 5b");
        assertThat(refusal(() -> aCase.done("own-content"))).isInstanceOf(StepsFirst.class);
        aCase.consent("SECURE_EVIDENCE", false).skip("secure-evidence", 1).done("own-content");
        assertThat(aCase.state("own-content")).isEqualTo(StepState.DONE);
    }

    @Test
    void aBindingStepIsNeverLeftOutProlongedOrHalted() {
        ACase aCase = ACase.agreed(Branch.EXTERNAL).occurred("complaint-received");
        Instant due = aCase.incident().planned("own-content", 1).dueAt();

        aCase.pause("SURVIVOR_REQUEST");

        assertThat(aCase.incident().planned("own-content", 1).dueAt()).isEqualTo(due);
        assertThat(aCase.incident().planned("refer", 1).dueAt()).isNull();
        assertThat(refusal(() -> aCase.skip("own-content", 1))).isInstanceOf(BindingStep.class);
        assertThat(refusal(() -> aCase.extend("own-content"))).isInstanceOf(NoExtension.class);
        aCase.skip("refer", 1);
    }

    @Test
    void timeIsGivenOnceAndOnlyWhereTheProcedureDoes() {
        ACase aCase = ACase.agreed(Branch.INTERNAL).done("first-review");
        Instant before = aCase.incident().planned("examine", 1).dueAt();

        aCase.extend("examine");

        assertThat(aCase.incident().planned("examine", 1).dueAt()).isAfter(before);
        assertThat(refusal(() -> aCase.extend("examine"))).isInstanceOf(AlreadyExtended.class);
        assertThat(refusal(() -> aCase.extend("refer"))).isInstanceOf(NoExtension.class);
    }

    @Test
    void aStepIsDoneOnceAndNotBeforeItsTurn() {
        ACase aCase = ACase.agreed(Branch.INTERNAL);

        assertThat(refusal(() -> aCase.done("examine")).details()).containsEntry("stepState", "WAITING");
        aCase.done("first-review", "examine");
        assertThat(refusal(() -> aCase.done("examine"))).isInstanceOf(StepNotOpen.class);
        assertThat(refusal(() -> aCase.skip("examine", 1))).isInstanceOf(StepNotOpen.class);
        assertThat(refusal(() -> aCase.done("no-such-step"))).isInstanceOf(NotFound.class);
        assertThat(refusal(() -> aCase.done("examine", 2))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatHappensOutsideIsRecordedOnceOrLearntToBeEarlier() {
        ACase aCase = ACase.reported().occurred("complaint-received", Duration.ofMinutes(10));
        Instant due = aCase.incident().planned("own-content", 1).dueAt();

        assertThat(refusal(() -> aCase.occurred("complaint-received"))).isInstanceOf(AlreadyOccurred.class);
        assertThat(refusal(() -> aCase.occurred("takedown-ordered", Duration.ofMinutes(-1))))
                .isInstanceOf(InTheFuture.class);
        assertThat(refusal(() -> aCase.occurred("rain")).details())
                .extractingByKey("words")
                .asString()
                .contains("complaint-received", "objection-filed");
        aCase.occurred("complaint-received", Duration.ofDays(1));
        assertThat(aCase.incident().planned("own-content", 1).dueAt()).isBefore(due);
    }

    @Test
    void theClocksStandStillForAllowedReasonsOnly() {
        ACase aCase = ACase.agreed(Branch.EXTERNAL);

        assertThat(refusal(() -> aCase.pause("WAITING_FOR_MANAGEMENT"))).isInstanceOf(NotInProcedure.class);
        assertThat(refusal(aCase::resume)).isInstanceOf(NotPaused.class);
        aCase.pause("SURVIVOR_UNREACHABLE");
        assertThat(aCase.incident().state()).isEqualTo(IncidentState.PAUSED);
        assertThat(refusal(() -> aCase.pause("COURT_OR_POLICE"))).isInstanceOf(AlreadyPaused.class);
        assertThat(aCase.resume().incident().state()).isEqualTo(IncidentState.IN_PROGRESS);
    }

    @Test
    void aCaseIsClosedWhenNothingIsOpenAndThenStaysAsItIs() {
        ACase aCase = ACase.agreed(Branch.EXTERNAL).occurred("complaint-received");
        assertThat(refusal(aCase::close)).isInstanceOf(BindingOpen.class);
        aCase.done("consent", "secure-evidence", "own-content");
        assertThat(refusal(aCase::close).details()).containsEntry("numbers", "1, 5, 6, 7, 8, 14, 15");
        assertThat(refusal(aCase::close)).isInstanceOf(StepsOpen.class);
        aCase.done("receive", "refer", "first-review", "interim-measures", "carry-out")
                .skip("platform-report", 1);
        for (int occurrence = 1; occurrence <= 4; occurrence++) {
            aCase.skip("follow-up", occurrence);
        }

        aCase.close();

        assertThat(aCase.incident().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(aCase.state("close")).isEqualTo(StepState.DONE);
        Map<String, ThrowingCallable> verbs = Map.of(
                "done", () -> aCase.done("receive"),
                "skip", () -> aCase.skip("receive", 1),
                "extend", () -> aCase.extend("receive"),
                "triage", () -> aCase.triage(Severity.LOW, Branch.EXTERNAL, false),
                "consent", () -> aCase.consent("REFER", true),
                "occurred", () -> aCase.occurred("takedown-ordered"),
                "pause", () -> aCase.pause("COURT_OR_POLICE"),
                "resume", aCase::resume,
                "close", aCase::close);
        verbs.forEach((verb, act) -> assertThat(refusal(act)).as(verb).isInstanceOf(Closed.class));
    }

    @Test
    void aRefusedVerbLeavesNoFact() {
        ACase aCase = ACase.reported();
        int before = aCase.incident().facts().size();

        refusal(() -> aCase.done("secure-evidence"));

        assertThat(aCase.incident().facts()).hasSize(before).first().isInstanceOf(Fact.Reported.class);
        assertThat(aCase.incident().entries()).isEmpty();
    }

    private static Refusal refusal(ThrowingCallable act) {
        RefusedException[] caught = new RefusedException[1];
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act).satisfies(e -> caught[0] = e);
        return caught[0].refusal();
    }
}
