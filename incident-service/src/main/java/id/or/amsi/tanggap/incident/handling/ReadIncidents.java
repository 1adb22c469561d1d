package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.course.Incident;
import id.or.amsi.tanggap.incident.course.IncidentRow;
import id.or.amsi.tanggap.incident.course.IncidentState;
import id.or.amsi.tanggap.incident.course.Incidents;
import id.or.amsi.tanggap.incident.course.ReadCourse;
import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.handling.IncidentDetails.ProcedureAnswer;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.report.ReportContents;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows incidents to those who were granted them.
@ApplicationScoped
class ReadIncidents {
    private final Incidents incidents;
    private final ReadCourse course;
    private final CaseRows rows;
    private final ReportContents reports;
    private final Procedures procedures;
    private final AccessLog log;
    private final Scopes scopes;

    ReadIncidents(
            Incidents incidents,
            ReadCourse course,
            CaseRows rows,
            ReportContents reports,
            Procedures procedures,
            AccessLog log,
            Scopes scopes) {
        this.incidents = incidents;
        this.course = course;
        this.rows = rows;
        this.reports = reports;
        this.procedures = procedures;
        this.log = log;
        this.scopes = scopes;
    }

    @Transactional
    Page<IncidentSummary> list(@Nullable IncidentState state, PageParams page) {
        ZoneId zone = procedures.outlet().<ZoneId>map(outlet -> outlet.zone()).orElse(ZoneOffset.UTC);
        List<IncidentSummary> found = rows.page(isHandler(), state, before(page.after()), page.limit() + 1, zone);
        log.noteList();
        return Page.of(found, page.limit(), incident -> Long.toString(incident.number()));
    }

    @Transactional
    IncidentDetails find(UUID id) {
        Incident incident = incidents.require(id);
        requireOwnStep(incident);
        IncidentRow row = incident.row();
        CaseTimes times = CaseTimes.of(incident);
        IncidentDetails found = new IncidentDetails(
                id,
                rows.number(id),
                row.kind(),
                incident.plan().severity(),
                incident.plan().branch(),
                incident.state(),
                times.show(row.reportedAt()),
                times.showOrNull(incident.closedAt()),
                times.exact(),
                procedure(incident),
                reports.open(id, row.keyId(), rows.report(id)),
                steps(incident),
                course.facts(incident).stream()
                        .map(fact -> fact.at(times.show(fact.at())))
                        .toList(),
                rows.granted(id, times),
                rows.excluded(id, times),
                row.version());
        log.note(id, Action.DETAILS_READ);
        return found;
    }

    /// A grant alone is enough for a handler, whose session has a second factor. Others, such as a director, see an
    /// incident only when a step of it is theirs.
    private void requireOwnStep(Incident incident) {
        boolean own = course.steps(incident).stream()
                .anyMatch(step -> step.startedAt() != null && scopes.person().equals(step.owner()));
        if (!isHandler() && !own) {
            throw new RefusedException(new NotFound());
        }
    }

    private boolean isHandler() {
        return scopes.current().roles().contains("HANDLER");
    }

    private List<StepAnswer> steps(Incident incident) {
        List<StepRow> steps = course.steps(incident);
        return steps.stream().map(step -> StepAnswer.of(incident, step)).toList();
    }

    private static ProcedureAnswer procedure(Incident incident) {
        PinnedProcedure pinned = incident.course().pinned();
        return new ProcedureAnswer(
                pinned.pin(),
                pinned.title(),
                pinned.procedure().consentActions(),
                incident.occurrences(),
                pinned.procedure().pauseReasons());
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }
}
