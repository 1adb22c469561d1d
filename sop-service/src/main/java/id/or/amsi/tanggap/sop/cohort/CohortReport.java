package id.or.amsi.tanggap.sop.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// The association reads how far a cohort has come: per outlet its stage, days and open notes, and over all
/// outlets the clauses that were edited most. No draft, no note and no title is in it.
@ApplicationScoped
class CohortReport {
    private final Cohorts cohorts;
    private final Clock clock;

    CohortReport(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Transactional
    CohortAnswer of(UUID callId) {
        return CohortAnswer.of(callId, cohorts.progress(callId, clock.instant()), cohorts.mostChanged(callId));
    }
}
