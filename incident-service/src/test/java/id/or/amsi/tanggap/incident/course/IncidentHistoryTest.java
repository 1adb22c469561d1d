package id.or.amsi.tanggap.incident.course;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Random histories: the case allows exactly what the simple model of the SOP's table allows.
class IncidentHistoryTest {
    private static final List<String> ACTIONS = List.of("SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER");
    private static final List<String> OCCURRENCES =
            List.of("complaint-received", "takedown-ordered", "urgent-takedown-ordered", "objection-filed");

    /// One verb, for the case and for the model.
    record Act(String name, Consumer<ACase> real, Predicate<SimpleCase> model) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property(tries = 400)
    void theCaseAllowsWhatTheTableAllows(@ForAll("histories") List<Act> history) {
        ACase aCase = ACase.reported();
        SimpleCase model = new SimpleCase();

        for (Act act : history) {
            boolean expected = act.model().test(model);

            assertThat(isAllowed(act, aCase)).as(act.name()).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void bindingTimesNeverMoveLaterAndFactsAreOnlyAdded(@ForAll("histories") List<Act> history) {
        ACase aCase = ACase.reported();
        Map<String, Instant> binding = new HashMap<>();

        for (Act act : history) {
            var before = aCase.incident().facts();
            isAllowed(act, aCase);

            assertThat(aCase.incident().facts())
                    .startsWith(before.toArray(new id.or.amsi.tanggap.incident.deadline.Fact[0]));
            for (PlannedStep step : aCase.incident().plan().steps()) {
                if (step.binding() != null && !step.state().isFinished()) {
                    Instant due = Objects.requireNonNull(step.dueAt());
                    assertThat(due).isBeforeOrEqualTo(binding.getOrDefault(step.key(), due));
                    binding.put(step.key(), due);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, completions()),
                        Tuple.of(6, skips()),
                        Tuple.of(2, triages()),
                        Tuple.of(5, consents()),
                        Tuple.of(2, occurrences()),
                        Tuple.of(2, others()))
                .list()
                .ofMinSize(5)
                .ofMaxSize(120);
    }

    private static Arbitrary<Act> completions() {
        return steps().map(step -> new Act(
                "complete " + step,
                aCase -> aCase.done(step.key(), step.occurrence()),
                model -> model.complete(step.key(), step.occurrence())));
    }

    private static Arbitrary<Act> skips() {
        return steps().map(step -> new Act(
                "skip " + step,
                aCase -> aCase.skip(step.key(), step.occurrence()),
                model -> model.skip(step.key(), step.occurrence())));
    }

    private static Arbitrary<StepId> steps() {
        return Arbitraries.of(SimpleCase.STEPS)
                .flatMap(key -> Arbitraries.integers()
                        .between(1, SimpleCase.occurrences(key))
                        .map(occurrence -> new StepId(key, occurrence)));
    }

    private static Arbitrary<Act> triages() {
        return Arbitraries.of(Branch.class)
                .flatMap(branch -> Arbitraries.of(true, false)
                        .map(content -> new Act(
                                "triage " + branch + (content ? " with own content" : ""),
                                aCase -> aCase.triage(Severity.HIGH, branch, content),
                                model -> model.triage(branch.name(), content))));
    }

    private static Arbitrary<Act> consents() {
        return Arbitraries.of(ACTIONS)
                .flatMap(action -> Arbitraries.of(true, true, false)
                        .map(given -> new Act(
                                "consent " + action + " " + given,
                                aCase -> aCase.consent(action, given),
                                model -> model.consent(action, given))));
    }

    private static Arbitrary<Act> occurrences() {
        return Arbitraries.of(OCCURRENCES)
                .map(name -> new Act("occurred " + name, aCase -> aCase.occurred(name), model -> model.occur(name)));
    }

    private static Arbitrary<Act> others() {
        return Arbitraries.of(
                new Act("pause", aCase -> aCase.pause("SURVIVOR_REQUEST"), SimpleCase::pause),
                new Act("resume", ACase::resume, SimpleCase::resume),
                new Act("extend examine", aCase -> aCase.extend("examine"), model -> model.extend("examine")),
                new Act("extend refer", aCase -> aCase.extend("refer"), model -> model.extend("refer")),
                new Act("close", ACase::close, SimpleCase::close));
    }

    private static boolean isAllowed(Act act, ACase aCase) {
        try {
            act.real().accept(aCase);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
