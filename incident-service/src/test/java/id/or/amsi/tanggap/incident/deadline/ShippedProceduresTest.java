package id.or.amsi.tanggap.incident.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
import id.or.amsi.tanggap.incident.report.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Incidents that follow the procedures beside KBGO's, reported on Monday, 23 November 2026, at nine in Jakarta.
class ShippedProceduresTest {
    private static final String NINE = "2026-11-23T09:00";

    @ParameterizedTest
    @ValueSource(strings = {"own-news", "hoax", "hate-speech", "child-safety"})
    void eachIsForAKindAndEndsOnceEverythingIsDone(String key) {
        Procedure procedure = ShippedProcedure.read(key);
        List<Fact> facts = new ArrayList<>(reported());
        facts.add(new Fact.Triaged(wib(NINE), Severity.LOW, Branch.EXTERNAL, false));
        procedure.steps().forEach(step -> facts.add(new Fact.StepDone(wib("2026-11-23T10:00"), step.key(), 1)));

        Plan plan = plan(procedure, facts);

        assertThat(Kind.valueOf(procedure.kind())).isNotEqualTo(Kind.KBGO);
        assertThat(plan.steps()).allMatch(step -> step.state().isFinished());
        assertThat(plan.alarms()).isEmpty();
        assertThat(procedure.function("focal-point")).isPresent();
        assertThat(procedure.function(String.valueOf(procedure.outsideAlternate())))
                .isPresent();
    }

    @Test
    void ownNewsIsVerifiedInFourHoursAndCorrectedInADay() {
        Plan plan = plan(ShippedProcedure.read("own-news"), reported());

        assertThat(due(plan, "verify")).isEqualTo("2026-11-23T13:00");
        assertThat(due(plan, "correct")).isEqualTo("2026-11-24T09:00");
        assertThat(due(plan, "inform-syndication")).isNull();
        assertThat(due(plan, "root-cause")).isEqualTo("2026-11-30T23:59:59");
    }

    @Test
    void aHoaxIsTrackedForAWeekAfterItsRating() {
        List<Fact> facts = new ArrayList<>(reported());
        Plan before = plan(ShippedProcedure.read("hoax"), facts);
        facts.add(new Fact.StepDone(wib("2026-11-24T18:00"), "publish-rating", 1));

        Plan after = plan(ShippedProcedure.read("hoax"), facts);

        assertThat(due(before, "receive")).isEqualTo("2026-11-23T13:00");
        assertThat(due(before, "triage")).isEqualTo("2026-11-24T09:00");
        assertThat(due(before, "fact-check")).isEqualTo("2026-11-25T09:00");
        assertThat(step(before, "track").state()).isEqualTo(StepState.WAITING);
        assertThat(due(after, "track")).isEqualTo("2026-12-01T18:00");
    }

    @Test
    void aComplaintAboutHateInOwnContentBindsForTwoDaysWhateverStandsStill() {
        List<Fact> facts = new ArrayList<>(reported());
        facts.add(new Fact.Occurred(wib("2026-11-23T08:00"), "complaint-received"));
        facts.add(new Fact.Paused(wib(NINE), "SURVIVOR_REQUEST"));

        Plan plan = plan(ShippedProcedure.read("hate-speech"), facts);

        assertThat(due(plan, "own-content")).isEqualTo("2026-11-25T08:00");
        assertThat(step(plan, "own-content").binding()).isEqualTo("PPMS-UGC");
        assertThat(step(plan, "support-targets").state()).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void aReportOfHateInOwnContentIsAComplaint() {
        List<Fact> facts = new ArrayList<>(reported());
        facts.add(new Fact.Triaged(wib("2026-11-23T20:00"), Severity.LOW, Branch.EXTERNAL, true));

        Plan plan = plan(ShippedProcedure.read("hate-speech"), facts);

        assertThat(due(plan, "own-content")).isEqualTo("2026-11-25T09:00");
        assertThat(step(plan, "own-content").binding()).isEqualTo("PPMS-UGC");
    }

    @Test
    void theFourHoursForContentOfChildSexualExploitationRunFromTheReport() {
        Procedure procedure = ShippedProcedure.read("child-safety");
        List<Fact> facts = new ArrayList<>(reported());
        facts.add(new Fact.Paused(wib("2026-11-23T09:30"), "COURT_OR_POLICE"));
        facts.add(new Fact.Triaged(wib("2026-11-23T09:45"), Severity.LOW, Branch.EXTERNAL, false));

        Plan plan = plan(procedure, facts);

        assertThat(step(plan, "stop-viewing").state()).isEqualTo(StepState.ACTIVE);
        assertThat(due(plan, "lock")).isEqualTo("2026-11-23T10:00");
        assertThat(due(plan, "report-authorities")).isEqualTo("2026-11-23T13:00");
        assertThat(due(plan, "remove")).isEqualTo("2026-11-23T13:00");
        assertThat(step(plan, "remove").binding()).isEqualTo("KOMINFO-5-2020-U");
        assertThat(due(plan, "child-services")).isEqualTo("2026-11-24T09:00");
        assertThat(plan.alarms().stream().filter(alarm -> alarm.stepKey().equals("lock")))
                .extracting(alarm -> alarm.function() + " " + local(alarm.fireAt()))
                .containsExactly(
                        "$owner 2026-11-23T09:30", "task-force-chair 2026-11-23T09:30", "directorate 2026-11-23T10:00");
    }

    private static List<Fact> reported() {
        return List.of(new Fact.Reported(wib(NINE)));
    }

    private static Plan plan(Procedure procedure, List<Fact> facts) {
        return Planner.plan(procedure, facts, Calendars.indonesia(), Story.WIB);
    }

    private static PlannedStep step(Plan plan, String key) {
        return plan.step(key, 1).orElseThrow();
    }

    private static @Nullable String due(Plan plan, String key) {
        Instant due = step(plan, key).dueAt();
        return due == null ? null : local(due);
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, Story.WIB).toString();
    }

    private static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(Story.WIB).toInstant();
    }
}
