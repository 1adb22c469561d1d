package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.procedure.Branch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact with what was said of it, opened.
///
/// @param seq 1 for the report
/// @param value severity, name of an occurrence, action, reason of a pause, or agreement
/// @param personId who noted it; null for the report
/// @param note what was said of it
public record NotedFact(
        int seq,
        FactType type,
        @Nullable String stepKey,
        @Nullable Integer occurrence,
        @Nullable String value,
        @Nullable Branch branch,
        @Nullable Boolean ownContent,
        Instant at,
        @Nullable UUID personId,
        @Nullable Secret note) {

    static NotedFact of(FactRow row, @Nullable Secret note) {
        FactColumns columns = row.columns();
        return new NotedFact(
                row.seq(),
                columns.type(),
                columns.stepKey(),
                columns.occurrence(),
                columns.value(),
                columns.branch(),
                columns.ownContent(),
                row.at(),
                row.person(),
                note);
    }

    /// The same with another time to show.
    public NotedFact at(Instant shown) {
        return new NotedFact(seq, type, stepKey, occurrence, value, branch, ownContent, shown, personId, note);
    }
}
