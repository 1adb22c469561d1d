package id.or.amsi.tanggap.incident.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.or.amsi.tanggap.incident.course.IncidentState;
import id.or.amsi.tanggap.incident.course.NotedFact;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.report.ReportContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An incident as those who were granted it see it.
///
/// @param number the outlet's running number
/// @param exactTimes false if times are rounded down to six hours, because it was reported without an account
/// @param facts what happened, in order
/// @param granted who may see it now
/// @param excluded who is kept out of it
/// @param version for the entity tag
record IncidentDetails(
        UUID incidentId,
        long number,
        String kind,
        Severity severity,
        @Nullable Branch branch,
        IncidentState state,
        Instant reportedAt,
        @Nullable Instant closedAt,
        boolean exactTimes,
        ProcedureAnswer procedure,
        ReportContent report,
        List<StepAnswer> steps,
        List<NotedFact> facts,
        List<Granted> granted,
        List<Excluded> excluded,
        @JsonIgnore long version) {

    /// By which procedure the incident goes, and which codes that procedure has.
    ///
    /// @param pin the version that the incident keeps
    record ProcedureAnswer(
            Pin pin, Title title, List<String> consentActions, List<String> occurrences, List<String> pauseReasons) {}

    /// @param reason STEP, RUNG, ASSIGNED or GRANTED
    /// @param by null if the procedure did it
    record Granted(UUID personId, String reason, @Nullable UUID by, Instant since) {}

    /// @param reason NAMED, ABOVE or ADDED
    record Excluded(UUID personId, String reason, @Nullable UUID by, Instant since) {}
}
