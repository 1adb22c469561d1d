package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Gate;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.List;

/// Edits of a step that no outlet can make, only whoever writes a template.
record StepEdit(Step step) {
    Step actedBy(String function) {
        return new StepEdit(step).with(step.key(), function, step.branch(), step.before(), step.gates());
    }

    Step called(String key) {
        return with(key, step.function(), step.branch(), step.before(), step.gates());
    }

    Step inBranch(Branch branch) {
        return with(step.key(), step.function(), branch, step.before(), step.gates());
    }

    Step before(List<String> before) {
        return with(step.key(), step.function(), step.branch(), before, step.gates());
    }

    Step gatedBy(List<Gate> gates) {
        return with(step.key(), step.function(), step.branch(), step.before(), gates);
    }

    private Step with(String key, String function, Branch branch, List<String> before, List<Gate> gates) {
        return new Step(
                key,
                step.number(),
                step.title(),
                function,
                branch,
                step.appliesWhen(),
                step.clocks(),
                before,
                gates,
                step.repetitions(),
                step.extension(),
                step.ladder(),
                step.mediation());
    }
}
