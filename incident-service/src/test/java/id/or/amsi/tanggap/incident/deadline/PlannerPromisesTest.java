package id.or.amsi.tanggap.incident.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What the planner promises of every procedure and every history.
class PlannerPromisesTest {
    private static final WorkCalendar CALENDAR = Calendars.indonesia();

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void nothingIsDueBeforeItStarts(@ForAll("cases") Case drawn) {
        assertThat(drawn.plan().steps()).allSatisfy(step -> {
            if (step.startedAt() != null && step.dueAt() != null) {
                assertThat(step.dueAt()).isAfterOrEqualTo(step.startedAt());
            }
        });
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void rungsAreClimbedUpwards(@ForAll("cases") Case drawn) {
        Plan plan = drawn.plan();

        Map<String, List<PlannedAlarm>> ladders = plan.alarms().stream()
                .collect(Collectors.groupingBy(alarm -> alarm.stepKey() + "/" + alarm.occurrence()));
        assertThat(ladders.values()).allSatisfy(ladder -> {
            assertThat(ladder).isSortedAccordingTo(Comparator.comparing(PlannedAlarm::fireAt));
            assertThat(ladder).extracting(PlannedAlarm::rung).doesNotHaveDuplicates();
        });
        assertThat(plan.alarms())
                .filteredOn(alarm -> !alarm.stepKey().startsWith(Planner.LIMIT))
                .allSatisfy(alarm -> {
                    PlannedStep step =
                            plan.step(alarm.stepKey(), alarm.occurrence()).orElseThrow();
                    assertThat(step.state()).isEqualTo(StepState.ACTIVE);
                    assertThat(alarm.kind() != RungKind.DUE || alarm.fireAt().equals(step.dueAt()))
                            .isTrue();
                });
    }

    @Property(tries = 1000)
    void workingDaysNeverEndOnADayOff(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant start, @ForAll("pauses") Pauses pauses) {
        for (int amount = 0; amount <= 5; amount++) {
            Due due = new Counting(CALENDAR, zone).after(start, new Span(Span.Type.WORKING_DAYS, amount), pauses);

            if (due != null && !due.at().equals(start)) {
                ZonedDateTime end = due.at().atZone(zone);
                assertThat(CALENDAR.isWorkingDay(end.toLocalDate()))
                        .as("%s", end)
                        .isTrue();
                assertThat(end.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
            }
        }
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void aBindingDeadlineNeverMovesLaterWhateverIsAdded(@ForAll("cases") Case drawn) {
        Case binding = drawn.with(RandomProcedures.keeping(drawn.procedure(), Clock::isBinding));
        for (int length = 1; length < drawn.facts().size(); length++) {
            Plan before = drawn.plan(length);
            Plan after = drawn.plan(length + 1);
            before.steps().stream()
                    .filter(step -> step.binding() != null)
                    .forEach(step -> assertThat(due(after, step))
                            .as("%s after %s", step, drawn.facts())
                            .isNotNull()
                            .isBeforeOrEqualTo(step.dueAt()));
            noneIsLater(binding.plan(length), binding.plan(length + 1), 1);
        }
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void onlyAJudgementAnExtensionOrAPauseMovesAnyDeadlineLater(@ForAll("cases") Case drawn) {
        Case plain = drawn.with(RandomProcedures.keeping(drawn.procedure(), clock -> !clock.supersedes()));
        for (int length = 1; length < plain.facts().size(); length++) {
            boolean mayMove = switch (plain.facts().get(length)) {
                case Fact.Triaged triaged -> true;
                case Fact.Extended extended -> true;
                case Fact.Paused paused -> true;
                case Fact.Resumed resumed -> true;
                case Fact.Reported reported -> false;
                case Fact.StepDone done -> false;
                case Fact.StepSkipped skipped -> false;
                case Fact.Occurred occurred -> false;
                case Fact.ConsentGiven given -> false;
                case Fact.ConsentWithdrawn withdrawn -> false;
                case Fact.Closed closed -> false;
            };
            if (!mayMove) {
                noneIsLater(plain.plan(length), plain.plan(length + 1), 1);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsFinishedStaysAsItIs(@ForAll("cases") Case drawn) {
        for (int length = 1; length < drawn.facts().size(); length++) {
            Plan after = drawn.plan(length + 1);

            drawn.plan(length).steps().stream()
                    .filter(step -> step.state().isFinished())
                    .forEach(step -> assertThat(after.step(step.key(), step.occurrence())
                                    .orElseThrow()
                                    .state())
                            .isEqualTo(step.state()));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theSameFactsGiveTheSamePlanAndAFactNotedTwiceChangesNothing(@ForAll("cases") Case drawn) {
        List<Fact> twice = new ArrayList<>();
        drawn.facts().forEach(fact -> twice.addAll(List.of(fact, fact)));

        assertThat(drawn.plan())
                .isEqualTo(new Case(drawn.procedure(), List.copyOf(drawn.facts()), drawn.zone()).plan());
        assertThat(new Case(drawn.procedure(), twice, drawn.zone()).plan()).isEqualTo(drawn.plan());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aClosedIncidentNeverRings(@ForAll("cases") Case drawn) {
        List<Fact> closed = new ArrayList<>(drawn.facts());
        closed.add(
                drawn.facts().size() / 2 + 1,
                new Fact.Closed(drawn.facts().getLast().at()));

        Plan plan = new Case(drawn.procedure(), closed, drawn.zone()).plan();

        assertThat(plan.closed()).isTrue();
        assertThat(plan.alarms()).isEmpty();
        assertThat(plan.steps()).isEqualTo(drawn.plan().steps());
    }

    @Provide
    Arbitrary<Case> cases() {
        return RandomProcedures.any()
                .flatMap(procedure -> Combinators.combine(Histories.of(procedure, 14), zones())
                        .as((facts, zone) -> new Case(procedure, facts, zone)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura").map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(500).toSeconds())
                .map(seconds -> Instant.parse("2025-12-01T00:00:00Z").plusSeconds(seconds));
    }

    @Provide
    Arbitrary<Pauses> pauses() {
        return Combinators.combine(moments(), Arbitraries.integers().between(0, 900))
                .as((from, hours) -> new Pauses(
                        List.of(new Pauses.Pause(from, hours > 800 ? null : from.plus(Duration.ofHours(hours))))));
    }

    private static void noneIsLater(Plan before, Plan after, int firstOccurrence) {
        before.steps().stream()
                .filter(step -> step.occurrence() == firstOccurrence && step.dueAt() != null)
                .forEach(step ->
                        assertThat(due(after, step)).as("%s", step).isNotNull().isBeforeOrEqualTo(step.dueAt()));
    }

    private static @Nullable Instant due(Plan plan, PlannedStep step) {
        return plan.step(step.key(), step.occurrence()).orElseThrow().dueAt();
    }

    /// One procedure and one history.
    record Case(Procedure procedure, List<Fact> facts, ZoneId zone) {
        Plan plan() {
            return plan(facts.size());
        }

        Plan plan(int length) {
            return Planner.plan(procedure, facts.subList(0, length), CALENDAR, zone);
        }

        Case with(Procedure other) {
            return new Case(other, facts, zone);
        }
    }
}
