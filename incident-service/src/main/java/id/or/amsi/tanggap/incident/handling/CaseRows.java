package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.IncidentState;
import id.or.amsi.tanggap.incident.handling.IncidentDetails.Excluded;
import id.or.amsi.tanggap.incident.handling.IncidentDetails.Granted;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what is shown of incidents. The database shows the acting person those that they were granted.
@ApplicationScoped
class CaseRows {
    private static final String PAGE = """
            select n.number, i.incident_id, i.kind, i.severity, i.branch, i.state, i.by_account, i.reported_at,
                (select min(s.due_at) from incident.step s
                    where s.incident_id = i.incident_id and s.state = 'ACTIVE') as next_due_at
            from incident.incident i join incident.incident_number n on n.incident_id = i.incident_id
            where i.incident_id in (select incident.granted()) and n.number < ? and (?::text is null or i.state = ?)
                and (? or exists (select 1 from incident.step own where own.incident_id = i.incident_id
                    and own.owner = (select app.current_person()) and own.started_at is not null))
            order by n.number desc limit ?""";
    private static final String NUMBER = "select number from incident.incident_number where incident_id = ?";
    private static final String REPORT = "select report from incident.incident where incident_id = ?";
    private static final String GRANTED = """
            select person_id, reason, granted_by as by, granted_at as since from incident.incident_access
            where incident_id = ? and ended_at is null order by granted_at, person_id""";
    private static final String EXCLUDED = """
            select person_id, reason, excluded_by as by, excluded_at as since from incident.exclusion
            where incident_id = ? order by excluded_at, person_id""";

    private final Statements statements;

    CaseRows(Statements statements) {
        this.statements = statements;
    }

    /// @param handler false shows only incidents in which a step is the acting person's
    /// @param before the number of the last one of the previous page
    List<IncidentSummary> page(boolean handler, @Nullable IncidentState state, long before, int limit, ZoneId zone) {
        return statements.list(PAGE, row -> summary(row, zone), before, state, state, handler, limit);
    }

    long number(UUID incident) {
        return statements.list(NUMBER, row -> row.bigNumber("number"), incident).getFirst();
    }

    byte[] report(UUID incident) {
        return statements.list(REPORT, row -> row.content("report"), incident).getFirst();
    }

    List<Granted> granted(UUID incident, CaseTimes times) {
        return statements.list(
                GRANTED,
                row -> new Granted(
                        row.id("person_id"), row.text("reason"), row.idOrNull("by"), times.show(row.time("since"))),
                incident);
    }

    List<Excluded> excluded(UUID incident, CaseTimes times) {
        return statements.list(
                EXCLUDED,
                row -> new Excluded(
                        row.id("person_id"), row.text("reason"), row.idOrNull("by"), times.show(row.time("since"))),
                incident);
    }

    private static IncidentSummary summary(Statements.Row row, ZoneId zone) throws SQLException {
        CaseTimes times = new CaseTimes(row.isTrue("by_account"), zone);
        String branch = row.textOrNull("branch");
        return new IncidentSummary(
                row.id("incident_id"),
                row.bigNumber("number"),
                row.text("kind"),
                Severity.valueOf(row.text("severity")),
                branch == null ? null : Branch.valueOf(branch),
                IncidentState.valueOf(row.text("state")),
                times.show(row.time("reported_at")),
                times.showOrNull(row.timeOrNull("next_due_at")));
    }
}
