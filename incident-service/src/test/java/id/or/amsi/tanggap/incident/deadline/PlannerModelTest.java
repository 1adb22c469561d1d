package id.or.amsi.tanggap.incident.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
import id.or.amsi.tanggap.incident.procedure.Step;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Random histories of a KBGO incident; after every fact the planner says what the simple model says.
class PlannerModelTest {
    private static final Procedure KBGO = ShippedProcedure.read();
    private static final WorkCalendar CALENDAR = Calendars.indonesia();

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void thePlannerSaysWhatTheModelSays(@ForAll("histories") List<Fact> facts, @ForAll("zones") ZoneId zone) {
        SimpleModel model = new SimpleModel(KBGO, CALENDAR, zone);
        for (int length = 1; length <= facts.size(); length++) {
            model.add(facts.get(length - 1));
            Plan plan = Planner.plan(KBGO, facts.subList(0, length), CALENDAR, zone);

            agree(plan, model, facts.subList(0, length));
        }
    }

    private static void agree(Plan plan, SimpleModel model, List<Fact> facts) {
        Set<String> due = new HashSet<>();
        for (PlannedStep planned : plan.steps()) {
            Step step = KBGO.step(planned.key()).orElseThrow();
            assertThat(planned.state())
                    .as("state of %s after %s", planned, facts)
                    .isEqualTo(model.state(step, planned.occurrence()));
            assertThat(planned.dueAt())
                    .as("due time of %s after %s", planned, facts)
                    .isEqualTo(model.due(step, planned.occurrence()));
            if (planned.state() == StepState.ACTIVE && planned.dueAt() != null) {
                due.add(planned.key() + planned.occurrence() + planned.dueAt());
            }
        }
        assertThat(plan.alarms())
                .filteredOn(alarm ->
                        alarm.kind() == RungKind.DUE && !alarm.stepKey().startsWith(Planner.LIMIT))
                .extracting(alarm -> alarm.stepKey() + alarm.occurrence() + alarm.fireAt())
                .containsExactlyInAnyOrderElementsOf(due);
    }

    @Provide
    Arbitrary<List<Fact>> histories() {
        return Histories.of(KBGO, 40);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura").map(ZoneId::of);
    }
}
