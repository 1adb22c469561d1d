package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.adoption.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Stops the submission and the approval of a draft while a note of its mentor blocks. It is the outlet's
/// SOP: ending the mentoring frees it, giving it to another mentor in a round does not. The database keeps the
/// same rule.
@ApplicationScoped
public class BlockingNotes {
    private final Notes notes;

    BlockingNotes(Notes notes) {
        this.notes = notes;
    }

    /// @throws RefusedException with the clauses that have such a note, if there are any
    public void requireNone(VersionId version, Instant now) {
        List<String> clauses = notes.blockedClauses(version, now);
        if (!clauses.isEmpty()) {
            throw new RefusedException(new RoundRefusal.NotesBlock(clauses));
        }
    }
}
