package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.Collection;

/// Whom a clause concerns: one that describes a step those who carry it out, an attachment those who fill it in, any
/// other everybody.
enum Audience {
    EVERYBODY,
    HANDLERS,
    DIRECTORS;

    private static final String DIRECTORATE = "directorate";
    private static final String ATTACHMENT = "l.";

    boolean includes(Collection<String> roles) {
        return switch (this) {
            case EVERYBODY -> true;
            case HANDLERS -> roles.contains("HANDLER");
            case DIRECTORS -> roles.contains("DIRECTOR");
        };
    }

    static Audience of(Clause clause, Document document) {
        if (clause.id().startsWith(ATTACHMENT)) {
            return HANDLERS;
        }
        return document.procedure()
                .step(clause.step() == null ? "" : clause.step())
                .map(step -> of(step, document))
                .orElse(EVERYBODY);
    }

    /// A step of somebody who is appointed by nobody, of the affected person for example, is everybody's to know.
    private static Audience of(Step step, Document document) {
        if (document.procedure()
                .function(step.function())
                .filter(function -> function.appointed())
                .isEmpty()) {
            return EVERYBODY;
        }
        return step.function().equals(DIRECTORATE) ? DIRECTORS : HANDLERS;
    }
}
