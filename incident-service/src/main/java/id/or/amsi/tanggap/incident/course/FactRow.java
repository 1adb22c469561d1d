package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as it is stored.
///
/// @param seq 1 for the report, then rising by one
/// @param person who noted it; null for what nobody of the outlet noted
/// @param note sealed, see [Facts#place]; null if nothing was said
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record FactRow(
        int seq, FactColumns columns, Instant at, @Nullable UUID person, byte @Nullable [] note) {
    Fact fact() {
        return columns.fact(at);
    }
}
