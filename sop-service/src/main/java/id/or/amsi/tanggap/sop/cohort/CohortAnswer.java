package id.or.amsi.tanggap.sop.cohort;

import java.util.List;
import java.util.UUID;

/// How far a cohort has come.
///
/// @param outlets with a seat, by id
/// @param openNotes of all of them
/// @param mostChanged at most twenty clauses, the one that most outlets edited first
public record CohortAnswer(UUID callId, List<OutletProgress> outlets, int openNotes, List<ChangedClause> mostChanged) {
    public CohortAnswer {
        outlets = List.copyOf(outlets);
        mostChanged = List.copyOf(mostChanged);
    }

    static CohortAnswer of(UUID callId, List<OutletProgress> outlets, List<ChangedClause> mostChanged) {
        int open = outlets.stream().mapToInt(OutletProgress::openNotes).sum();
        return new CohortAnswer(callId, outlets, open, mostChanged);
    }
}
