package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.report.ReportContent;
import id.or.amsi.tanggap.incident.report.ReportContents;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads of an opened report what its withdrawal needs.
@ApplicationScoped
class ToldReports {
    private static final String FIND = "select key_id, report, full_hour from incident.incident where incident_id = ?";
    private static final String HANDLERS = """
            select distinct a.person_id from incident.incident_access a
            join app.membership_copy m on m.tenant_id = a.tenant_id and m.person_id = a.person_id
            where a.incident_id = ? and a.ended_at is null and m.state = 'ACTIVE' and 'HANDLER' = any (m.roles)
            order by a.person_id""";

    private final Statements statements;
    private final ReportContents contents;

    ToldReports(Statements statements, ReportContents contents) {
        this.statements = statements;
        this.contents = contents;
    }

    ReportContent content(UUID incident) {
        return statements
                .list(FIND, row -> contents.open(incident, row.id("key_id"), row.content("report")), incident)
                .getFirst();
    }

    /// True if notices of it leave on the full hour only.
    boolean waitsForTheHour(UUID incident) {
        return statements.list(FIND, row -> row.isTrue("full_hour"), incident).getFirst();
    }

    /// Handlers with access.
    List<UUID> handlers(UUID incident) {
        return statements.list(HANDLERS, row -> row.id("person_id"), incident);
    }
}
