package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.IncidentState;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An incident in a list.
///
/// @param number the outlet's running number
/// @param branch null before triage
/// @param nextDueAt the earliest time at which an active step is due; null if none has a time limit
record IncidentSummary(
        UUID incidentId,
        long number,
        String kind,
        Severity severity,
        @Nullable Branch branch,
        IncidentState state,
        Instant reportedAt,
        @Nullable Instant nextDueAt) {}
