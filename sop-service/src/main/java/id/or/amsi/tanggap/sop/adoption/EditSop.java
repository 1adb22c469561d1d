package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The outlet makes the draft its own: words and values of clauses, times of steps, people. What breaks the floor is
/// kept and found by [CheckSop], so that a draft can be unfinished.
@ApplicationScoped
class EditSop {
    private final Drafts drafts;
    private final Appoint appoint;

    EditSop(Drafts drafts, Appoint appoint) {
        this.drafts = drafts;
        this.appoint = appoint;
    }

    @Transactional
    SopVersion clause(UUID sopId, String clauseId, ClauseEdit edit, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.clause(clauseId), ifMatch);
        Document document = Drafts.document(draft);
        Clause clause = document.clause(clauseId).orElseThrow(() -> new RefusedException(new NotFound()));
        Clause changed = Optional.ofNullable(edit.applied(clause))
                .orElseThrow(() -> new RefusedException(new SopRefusal.ParametersDoNotFit(clauseId)));
        return drafts.store(draft, Part.clause(clauseId), document.withClause(changed));
    }

    @Transactional
    SopVersion step(UUID sopId, String stepKey, StepEdit edit, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.step(stepKey), ifMatch);
        Document document = Drafts.document(draft);
        Step step = document.procedure().step(stepKey).orElseThrow(() -> new RefusedException(new NotFound()));
        Step changed = Optional.ofNullable(edit.applied(step))
                .orElseThrow(() -> new RefusedException(
                        new SopRefusal.AmountsDoNotFit(stepKey, step.clocks().size(), step.extension() != null)));
        Document edited = document.withProcedure(document.procedure().withStep(changed));
        return drafts.store(draft, Part.step(stepKey), edited);
    }

    @Transactional
    SopVersion people(UUID sopId, String function, Appointees appointees, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.function(function), ifMatch);
        Appointments changed = appoint.to(
                Appointments.read(draft.appointments()),
                function,
                appointees,
                Drafts.document(draft).procedure());
        return drafts.store(draft, Part.function(function), draft.document(), changed.text());
    }
}
