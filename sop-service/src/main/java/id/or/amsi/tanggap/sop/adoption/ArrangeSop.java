package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The outlet adds clauses of its own, takes them out again, and puts chapters and clauses into its own order. An id
/// stays with its clause wherever that stands, and comes back with no other.
@ApplicationScoped
class ArrangeSop {
    private final Drafts drafts;
    private final ClauseIds ids;

    ArrangeSop(Drafts drafts, ClauseIds ids) {
        this.drafts = drafts;
        this.ids = ids;
    }

    /// @return the draft with the id of the clause
    @Transactional
    Added add(UUID sopId, NewClause wanted, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.NEW_CLAUSE, ifMatch);
        Document document = Drafts.document(draft);
        if (!wanted.describesOneOf(document.procedure())) {
            throw new RefusedException(new ArrangementRefusal.NoSuchStep(String.valueOf(wanted.step())));
        }
        Clause clause = wanted.clause(ids.next(sopId, wanted.chapter(), document));
        Document longer = Optional.ofNullable(wanted.addedTo(document, clause))
                .orElseThrow(() -> new RefusedException(new ArrangementRefusal.NoSuchPlace(wanted.chapter())));
        return new Added(drafts.store(draft, Part.clause(clause.id()), longer), clause.id());
    }

    @Transactional
    SopVersion remove(UUID sopId, String clauseId, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.clause(clauseId), ifMatch);
        Document document = Drafts.document(draft);
        Clause clause = document.clause(clauseId).orElseThrow(() -> new RefusedException(new NotFound()));
        if (clause.mandatory()) {
            throw new RefusedException(new ArrangementRefusal.IsMandatory(clauseId));
        }
        return drafts.store(draft, Part.clause(clauseId), document.withoutClause(clauseId));
    }

    @Transactional
    SopVersion arrange(UUID sopId, Outline outline, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.OUTLINE, ifMatch);
        Document arranged = Optional.ofNullable(outline.applied(Drafts.document(draft)))
                .orElseThrow(() -> new RefusedException(new ArrangementRefusal.DoesNotFit()));
        return drafts.store(draft, Part.OUTLINE, arranged);
    }

    /// @param clauseId of the clause that was added to the draft
    record Added(SopVersion draft, String clauseId) {}
}
