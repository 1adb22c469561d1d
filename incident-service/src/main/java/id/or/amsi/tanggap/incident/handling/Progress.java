package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.Incident;
import id.or.amsi.tanggap.incident.course.IncidentState;
import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an incident stands after something was done. Nothing in it is confidential text.
///
/// @param branch null before triage
/// @param steps in the procedure's order
record Progress(
        UUID incidentId,
        IncidentState state,
        Severity severity,
        @Nullable Branch branch,
        List<StepAnswer> steps) {

    static Progress of(Incident incident, List<StepRow> steps) {
        return new Progress(
                incident.id(),
                incident.state(),
                incident.plan().severity(),
                incident.plan().branch(),
                steps.stream().map(row -> StepAnswer.of(incident, row)).toList());
    }
}
