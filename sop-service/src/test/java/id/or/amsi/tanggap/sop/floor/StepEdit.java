package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Gate;
import id.or.amsi.tanggap.sop.procedure.Rung;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    Step onlyForOwnContent() {
        return with(Step.AppliesWhen.OWN_CONTENT, step.ladder());
    }

    Step under(List<Rung> ladder) {
        return with(step.appliesWhen(), ladder);
    }

    private Step with(Step.AppliesWhen appliesWhen, @Nullable List<Rung> ladder) {
        return new Step(
                step.key(),
                step.number(),
                step.title(),
                step.function(),
                step.branch(),
                appliesWhen,
                step.clocks(),
                step.before(),
                step.gates(),
                step.repetitions(),
                step.extension(),
                ladder,
                step.mediation());
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
