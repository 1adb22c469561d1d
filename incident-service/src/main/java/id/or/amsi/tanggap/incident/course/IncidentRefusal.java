package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why an incident does not allow what a handler wants to do. Steps are named by key, and by number as people cite
/// them.
public sealed interface IncidentRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    record Closed() implements IncidentRefusal {
        @Override
        public String slug() {
            return "incident-closed";
        }
    }

    /// A director acts on steps of their own only.
    record NotYourStep(Step step) implements IncidentRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "step-of-somebody-else";
        }

        @Override
        public Map<String, Object> details() {
            return named(step);
        }
    }

    /// Only what is active can be done, only what is open be left out.
    record StepNotOpen(Step step, StepState stepState) implements IncidentRefusal {
        @Override
        public String slug() {
            return "step-not-open";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("step", step.key(), "number", step.number(), "stepState", stepState.name());
        }
    }

    /// Triage and closing end their own steps.
    record HasItsOwnAct(Step step) implements IncidentRefusal {
        @Override
        public String slug() {
            return "step-has-its-own-act";
        }

        @Override
        public Map<String, Object> details() {
            return named(step);
        }
    }

    /// @param actions to which the affected person has not agreed
    record ConsentMissing(Step step, List<String> actions) implements IncidentRefusal {
        @Override
        public String slug() {
            return "consent-missing";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "step",
                    step.key(),
                    "number",
                    step.number(),
                    "actions",
                    actions,
                    "action",
                    String.join(", ", actions));
        }
    }

    record StepsFirst(Step step, List<Step> first) implements IncidentRefusal {
        @Override
        public String slug() {
            return "steps-come-first";
        }

        @Override
        public Map<String, Object> details() {
            return named(step, first);
        }
    }

    /// A law binds the outlet: the step cannot be left out.
    record BindingStep(Step step) implements IncidentRefusal {
        @Override
        public String slug() {
            return "binding-step-not-skippable";
        }

        @Override
        public Map<String, Object> details() {
            return named(step);
        }
    }

    /// @param gated what waits for it
    record GateNotSkippable(Step step, List<Step> gated) implements IncidentRefusal {
        @Override
        public String slug() {
            return "gate-not-skippable";
        }

        @Override
        public Map<String, Object> details() {
            return named(step, gated);
        }
    }

    record NoExtension(Step step) implements IncidentRefusal {
        @Override
        public String slug() {
            return "step-not-extendable";
        }

        @Override
        public Map<String, Object> details() {
            return named(step);
        }
    }

    record AlreadyExtended(Step step) implements IncidentRefusal {
        @Override
        public String slug() {
            return "step-already-extended";
        }

        @Override
        public Map<String, Object> details() {
            return named(step);
        }
    }

    /// Steps that only this branch has are finished.
    record BranchSettled(Branch branch) implements IncidentRefusal {
        @Override
        public String slug() {
            return "branch-settled";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("branch", branch.name());
        }
    }

    /// A code that the pinned procedure does not have.
    ///
    /// @param field where it was sent
    record NotInProcedure(String field, List<String> allowed) implements IncidentRefusal {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String slug() {
            return "not-in-procedure";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("field", field, "allowed", allowed, "words", String.join(", ", allowed));
        }
    }

    record InTheFuture() implements IncidentRefusal {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String slug() {
            return "time-in-the-future";
        }
    }

    record AlreadyOccurred(String name) implements IncidentRefusal {
        @Override
        public String slug() {
            return "occurrence-already-recorded";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("name", name);
        }
    }

    record AlreadyPaused() implements IncidentRefusal {
        @Override
        public String slug() {
            return "incident-already-paused";
        }
    }

    record NotPaused() implements IncidentRefusal {
        @Override
        public String slug() {
            return "incident-not-paused";
        }
    }

    record BindingOpen(List<Step> open) implements IncidentRefusal {
        @Override
        public String slug() {
            return "binding-deadline-open";
        }

        @Override
        public Map<String, Object> details() {
            return named(open);
        }
    }

    record StepsOpen(List<Step> open) implements IncidentRefusal {
        @Override
        public String slug() {
            return "steps-open";
        }

        @Override
        public Map<String, Object> details() {
            return named(open);
        }
    }

    /// No handler of the outlet, or somebody who may not have to do with this case.
    record NotAssignable() implements IncidentRefusal {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String slug() {
            return "person-not-assignable";
        }
    }

    private static Map<String, Object> named(Step step) {
        return Map.of("step", step.key(), "number", step.number());
    }

    private static Map<String, Object> named(List<Step> missing) {
        return Map.of("missing", missing.stream().map(Step::key).toList(), "numbers", numbers(missing));
    }

    private static Map<String, Object> named(Step step, List<Step> missing) {
        return Map.of(
                "step",
                step.key(),
                "number",
                step.number(),
                "missing",
                missing.stream().map(Step::key).toList(),
                "numbers",
                numbers(missing));
    }

    private static String numbers(List<Step> steps) {
        return steps.stream().map(Step::number).collect(Collectors.joining(", "));
    }
}
