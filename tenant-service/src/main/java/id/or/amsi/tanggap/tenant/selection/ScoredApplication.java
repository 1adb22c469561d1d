package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.tenant.programme.Application;
import java.util.List;

/// An application as the association reads it.
///
/// @param scoresGiven 0, 1 or 2, whoever gave them
/// @param scores those that the caller may see: none before they have given their own, or both are there
public record ScoredApplication(Application application, int scoresGiven, List<Score> scores) {
    public ScoredApplication {
        scores = List.copyOf(scores);
    }
}
