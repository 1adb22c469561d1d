package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
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
    private final SopVersions versions;
    private final Appoint appoint;
    private final Scopes scopes;

    EditSop(SopVersions versions, Appoint appoint, Scopes scopes) {
        this.versions = versions;
        this.appoint = appoint;
        this.scopes = scopes;
    }

    @Transactional
    SopVersion clause(UUID sopId, String clauseId, ClauseEdit edit, @Nullable String ifMatch) {
        SopVersion draft = draft(sopId, ifMatch);
        Document document = document(draft);
        Clause clause = document.clause(clauseId).orElseThrow(() -> new RefusedException(new NotFound()));
        Clause changed = Optional.ofNullable(edit.applied(clause))
                .orElseThrow(() -> new RefusedException(new SopRefusal.ParametersDoNotFit(clauseId)));
        return store(
                draft, "clause " + clauseId, CanonicalJson.write(document.withClause(changed)), draft.appointments());
    }

    @Transactional
    SopVersion step(UUID sopId, String stepKey, StepEdit edit, @Nullable String ifMatch) {
        SopVersion draft = draft(sopId, ifMatch);
        Document document = document(draft);
        Step step = document.procedure().step(stepKey).orElseThrow(() -> new RefusedException(new NotFound()));
        Step changed = Optional.ofNullable(edit.applied(step))
                .orElseThrow(() -> new RefusedException(
                        new SopRefusal.AmountsDoNotFit(stepKey, step.clocks().size(), step.extension() != null)));
        Document edited = document.withProcedure(document.procedure().withStep(changed));
        return store(draft, "step " + stepKey, CanonicalJson.write(edited), draft.appointments());
    }

    @Transactional
    SopVersion people(UUID sopId, String function, Appointees appointees, @Nullable String ifMatch) {
        SopVersion draft = draft(sopId, ifMatch);
        Appointments changed = appoint.to(
                Appointments.read(draft.appointments()),
                function,
                appointees,
                document(draft).procedure());
        return store(draft, "function " + function, draft.document(), changed.text());
    }

    private SopVersion draft(UUID sopId, @Nullable String ifMatch) {
        SopVersion draft = versions.lockedDraft(sopId);
        EntityTags.require(ifMatch, draft.rowVersion());
        return draft;
    }

    private SopVersion store(SopVersion draft, String part, String document, String appointments) {
        if (draft.differsFrom(document, appointments)) {
            versions.account(draft, scopes.person(), part);
            draft.edit(document, appointments);
            versions.flush();
        }
        return draft;
    }

    private static Document document(SopVersion draft) {
        return CanonicalJson.read(draft.document(), Document.class);
    }
}
