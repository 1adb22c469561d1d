package id.or.amsi.tanggap.sop.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Stores seats and reads how far their outlets have come, through two functions of the database that show
/// the association times and numbers of outlets with a seat, and nothing else of anybody.
@ApplicationScoped
class Cohorts {
    private static final String PROGRESS = """
            select outlet_id, state, started_at, first_round_at, submitted_at, approved_at, published_at,
                rounds, open_notes, blocking_notes
            from sop.cohort_progress(:call, :now) order by outlet_id""";

    private final Session database;

    Cohorts(Session database) {
        this.database = database;
    }

    /// Keeps the newest of what was told.
    ///
    /// @param sequence rises with every event of the seat; an older one changes nothing
    void tell(CohortSeat seat, long sequence) {
        database.createNativeMutationQuery("""
                        insert into sop.cohort_seat as known (seat_id, call_id, outlet_id, mentor_id, template_key,
                            taken_at, ended_at, sequence)
                        values (:seat, :call, :outlet, :mentor, :template, :taken, :ended, :sequence)
                        on conflict (tenant_id, seat_id) do update
                        set mentor_id = excluded.mentor_id, ended_at = excluded.ended_at, sequence = excluded.sequence
                        where known.sequence < excluded.sequence""")
                .setParameter("seat", seat.seatId())
                .setParameter("call", seat.callId())
                .setParameter("outlet", seat.outletId())
                .setParameter("mentor", seat.mentorId())
                .setParameter("template", seat.templateKey())
                .setParameter("taken", seat.takenAt())
                .setParameter("ended", seat.endedAt(), Instant.class)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    /// By outlet; empty for whoever is not the association.
    List<OutletProgress> progress(UUID callId, Instant now) {
        return database
                .createNativeQuery(PROGRESS, Tuple.class)
                .setParameter("call", callId)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> progress(row, now))
                .toList();
    }

    /// The clauses that at least two outlets edited, the most widely edited first.
    List<ChangedClause> mostChanged(UUID callId) {
        return database
                .createNativeQuery("select clause_id, outlets, edits from sop.cohort_clauses(:call)", Tuple.class)
                .setParameter("call", callId)
                .getResultList()
                .stream()
                .map(row -> new ChangedClause(
                        row.get("clause_id", String.class),
                        row.get("outlets", Integer.class),
                        row.get("edits", Integer.class)))
                .toList();
    }

    private static OutletProgress progress(Tuple row, Instant now) {
        StageTimes times = new StageTimes(
                row.get("state", String.class),
                row.get("started_at", Instant.class),
                row.get("first_round_at", Instant.class),
                row.get("submitted_at", Instant.class),
                row.get("approved_at", Instant.class),
                row.get("published_at", Instant.class));
        return new OutletProgress(
                row.get("outlet_id", UUID.class),
                times.stage(),
                DaysPerStage.of(times, now),
                row.get("rounds", Integer.class),
                row.get("open_notes", Integer.class),
                row.get("blocking_notes", Integer.class));
    }
}
