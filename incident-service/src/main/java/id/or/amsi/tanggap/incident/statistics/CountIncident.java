package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Counts an incident of the acting outlet, in the transaction of what is counted and late in it: others who count for
/// the outlet wait until it ends. Nothing remembers which incident it was, so nothing is ever taken back.
@ApplicationScoped
public class CountIncident {
    private final Tallies tallies;

    CountIncident(Tallies tallies) {
        this.tallies = tallies;
    }

    /// @param codes what the person said; of an incident with several only one group counts
    public void reported(Kind kind, Collection<KbgoCode> codes, Instant at) {
        tallies.add(Quarter.of(at), Tally.reported(kind, codes));
    }

    /// @param steps as they are in the end
    public void closed(List<StepRow> steps, Instant at) {
        tallies.add(Quarter.of(at), Tally.closed(steps));
    }
}
