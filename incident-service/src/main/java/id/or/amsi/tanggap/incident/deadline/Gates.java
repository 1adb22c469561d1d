package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Gate;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Step;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What stands before a step: consents of the affected person, and steps that come first.
public final class Gates {
    private final Procedure procedure;
    private final History history;

    private Gates(Procedure procedure, History history) {
        this.procedure = procedure;
        this.history = history;
    }

    /// What is still missing before a step may be completed; nothing if it may. A step that was skipped with
    /// a reason, or that does not belong to the incident, keeps no other waiting; a missing consent always
    /// does.
    public static List<Gate> missing(Procedure procedure, List<Fact> facts, String stepKey) {
        return new Gates(procedure, new History(facts, procedure.pauseReasons())).missing(stepKey);
    }

    private List<Gate> missing(String stepKey) {
        Stream<Gate> own = procedure.step(stepKey).stream().flatMap(step -> step.gates().stream());
        Stream<Gate> earlier = procedure.steps().stream()
                .filter(step -> step.before().contains(stepKey))
                .map(step -> Gate.step(step.key()));
        return Stream.concat(own, earlier)
                .distinct()
                .filter(gate -> !isOpen(gate))
                .toList();
    }

    private boolean isOpen(Gate gate) {
        return switch (gate.kind()) {
            case CONSENT -> history.hasConsent(Objects.requireNonNull(gate.action()));
            case STEP ->
                isBehindUs(procedure.step(Objects.requireNonNull(gate.step())).orElseThrow());
        };
    }

    private boolean isBehindUs(Step step) {
        return history.finishedAt(step, 1) != null || history.judgement().rulesOut(step);
    }
}
