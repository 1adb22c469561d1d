package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.Gates;
import id.or.amsi.tanggap.incident.deadline.Plan;
import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Branches;
import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Gate;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// When a step may be done, left out or prolonged. Pure.
///
/// Consent cannot be skipped around: it is asked for by the step that needs it. Nor can evidence: a step that gates
/// others may be left out only once the affected person has said no to it. A step with a binding clock is never left
/// out.
record StepRules(Procedure procedure, List<Fact> facts) {

    void requireCompletable(Step step, PlannedStep planned) {
        if (hasItsOwnVerb(step)) {
            throw new RefusedException(new IncidentRefusal.HasItsOwnAct(step));
        }
        if (planned.state() != StepState.ACTIVE) {
            throw new RefusedException(new IncidentRefusal.StepNotOpen(step, planned.state()));
        }
        List<Gate> missing = Gates.missing(procedure, facts, step.key());
        List<String> consents = named(missing, Gate.Kind.CONSENT, Gate::action);
        if (!consents.isEmpty()) {
            throw new RefusedException(new IncidentRefusal.ConsentMissing(step, consents));
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    new IncidentRefusal.StepsFirst(step, steps(named(missing, Gate.Kind.STEP, Gate::step))));
        }
    }

    void requireSkippable(Step step, PlannedStep planned) {
        if (planned.state() != StepState.ACTIVE && planned.state() != StepState.WAITING) {
            throw new RefusedException(new IncidentRefusal.StepNotOpen(step, planned.state()));
        }
        if (step.clocks().stream().anyMatch(Clock::isBinding)) {
            throw new RefusedException(new IncidentRefusal.BindingStep(step));
        }
        if (hasItsOwnVerb(step)) {
            throw new RefusedException(new IncidentRefusal.HasItsOwnAct(step));
        }
        List<Step> gated = gatedBy(step);
        if (!gated.isEmpty() && !isRefusedByTheAffectedPerson(step)) {
            throw new RefusedException(new IncidentRefusal.GateNotSkippable(step, gated));
        }
    }

    void requireExtendable(Step step, PlannedStep planned) {
        if (planned.state() != StepState.ACTIVE) {
            throw new RefusedException(new IncidentRefusal.StepNotOpen(step, planned.state()));
        }
        if (step.extension() == null || planned.binding() != null) {
            throw new RefusedException(new IncidentRefusal.NoExtension(step));
        }
        if (planned.extended()) {
            throw new RefusedException(new IncidentRefusal.AlreadyExtended(step));
        }
    }

    void requireClosable(Plan plan) {
        List<PlannedStep> open =
                plan.steps().stream().filter(this::standsInTheWay).toList();
        List<PlannedStep> binding =
                open.stream().filter(step -> step.binding() != null).toList();
        if (!binding.isEmpty()) {
            throw new RefusedException(new IncidentRefusal.BindingOpen(distinct(binding)));
        }
        if (!open.isEmpty()) {
            throw new RefusedException(new IncidentRefusal.StepsOpen(distinct(open)));
        }
    }

    /// The names of what may come from outside.
    static List<String> occurrences(Procedure procedure) {
        return procedure.steps().stream()
                .flatMap(step -> step.clocks().stream())
                .filter(clock -> clock.start() == Clock.Start.OCCURRED)
                .map(clock -> Objects.requireNonNull(clock.of()))
                .distinct()
                .toList();
    }

    static boolean isOnlyFor(Branch branch, Step step) {
        return step.branch() != Branches.BOTH && step.branch().include(branch);
    }

    private static boolean hasItsOwnVerb(Step step) {
        return step.key().equals(Incident.TRIAGE) || step.key().equals(Incident.CLOSE);
    }

    private boolean standsInTheWay(PlannedStep planned) {
        if (planned.key().equals(Incident.CLOSE)) {
            return false;
        }
        return switch (planned.state()) {
            case ACTIVE -> true;
            case WAITING -> !startsFromOutside(step(planned.key()));
            case DONE, SKIPPED, NOT_APPLICABLE -> false;
        };
    }

    private static boolean startsFromOutside(Step step) {
        return !step.clocks().isEmpty()
                && step.clocks().stream().allMatch(clock -> clock.start() == Clock.Start.OCCURRED);
    }

    private List<Step> gatedBy(Step step) {
        return procedure.steps().stream()
                .filter(other -> other.gates().contains(Gate.step(step.key())))
                .toList();
    }

    private boolean isRefusedByTheAffectedPerson(Step step) {
        return step.gates().stream()
                .filter(gate -> gate.kind() == Gate.Kind.CONSENT)
                .anyMatch(gate -> isRefused(Objects.requireNonNull(gate.action())));
    }

    private boolean isRefused(String action) {
        boolean refused = false;
        for (Fact fact : facts) {
            if (fact instanceof Fact.ConsentGiven given && given.action().equals(action)) {
                refused = false;
            } else if (fact instanceof Fact.ConsentWithdrawn withdrawn
                    && withdrawn.action().equals(action)) {
                refused = true;
            }
        }
        return refused;
    }

    private List<Step> distinct(List<PlannedStep> planned) {
        return steps(planned.stream().map(PlannedStep::key).distinct().toList());
    }

    private List<Step> steps(List<String> keys) {
        return keys.stream().map(this::step).toList();
    }

    private Step step(String key) {
        return procedure.step(key).orElseThrow();
    }

    private static List<String> named(List<Gate> gates, Gate.Kind kind, Function<Gate, String> name) {
        return gates.stream().filter(gate -> gate.kind() == kind).map(name).toList();
    }
}
