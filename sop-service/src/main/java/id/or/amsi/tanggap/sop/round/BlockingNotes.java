package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Stops the submission and the approval of a draft while a note of its mentor blocks. It is the outlet's
/// SOP: ending the mentoring frees it. The database keeps the same rule.
@ApplicationScoped
public class BlockingNotes {
    private final Notes notes;

    BlockingNotes(Notes notes) {
        this.notes = notes;
    }

    /// @throws RefusedException with the clauses that have such a note, if there are any
    public void requireNone(UUID sopId, Instant now) {
        List<String> clauses = notes.blockedClauses(sopId, now);
        if (!clauses.isEmpty()) {
            throw new RefusedException(new RoundRefusal.NotesBlock(clauses));
        }
    }
}
