package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.store.Statements;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the incidents that the acting person was granted, or, for the outlet's own work, all of them. A withdrawn one
/// is not there for anybody.
@ApplicationScoped
public class Incidents {
    private static final String LOCK = "select incident_id from incident.incident where incident_id = ? for update";
    private static final String FIND = """
            select incident_id, kind, sop_id, template_key, sop_version, content_hash, fallback, by_account, full_hour,
                key_id, reported_at, version
            from incident.incident i where incident_id = ?
                and not exists (select 1 from incident.withdrawal w where w.incident_id = i.incident_id)
                and not exists (select 1 from incident.erasure e where e.incident_id = i.incident_id)""";
    private static final String PIN = """
            select sop_id, template_key, sop_version, content_hash, fallback from incident.incident
            where incident_id = ?""";
    private static final String SAVE = """
            update incident.incident
            set severity = ?, branch = ?, state = ?, closed_at = ?, erase_after = ?, version = version + 1
            where incident_id = ?""";

    private final Statements statements;
    private final Facts facts;
    private final Courses courses;
    private final Notes notes;
    private final AccessLog log;

    Incidents(Statements statements, Facts facts, Courses courses, Notes notes, AccessLog log) {
        this.statements = statements;
        this.facts = facts;
        this.courses = courses;
        this.notes = notes;
        this.log = log;
    }

    /// The incident, or 404.
    public Incident require(UUID id) {
        return find(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// The incident locked until the transaction ends, or 404.
    public Incident requireLocked(UUID id) {
        return findLocked(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// It is looked at again after the lock: whoever held it may have ended the caller's access.
    Optional<Incident> findLocked(UUID id) {
        statements.list(LOCK, row -> row.id("incident_id"), id);
        return find(id);
    }

    /// The SOP that an incident keeps, also one that was withdrawn.
    public Pin pin(UUID id) {
        return statements.list(PIN, Incidents::pin, id).getFirst();
    }

    /// Adds what the verbs added, in the name of the person.
    public void save(Incident incident, UUID person) {
        List<Entry> entries = incident.entries();
        int before = incident.facts().size() - entries.size();
        facts.add(incident.id(), notes.rows(incident.row(), before, entries, person));
        statements.change(
                SAVE,
                incident.plan().severity(),
                incident.plan().branch(),
                incident.state(),
                incident.closedAt(),
                incident.eraseAfter(),
                incident.id());
        if (!entries.isEmpty()) {
            log.note(incident.id(), LoggedFacts.of(entries));
        }
    }

    private Optional<Incident> find(UUID id) {
        return statements.list(FIND, Incidents::row, id).stream()
                .findFirst()
                .map(row -> new Incident(
                        row,
                        courses.of(row.pin()),
                        facts.of(id).stream().map(FactRow::fact).toList()));
    }

    private static IncidentRow row(Statements.Row row) throws SQLException {
        return new IncidentRow(
                row.id("incident_id"),
                row.text("kind"),
                pin(row),
                row.isTrue("by_account"),
                row.isTrue("full_hour"),
                row.id("key_id"),
                row.time("reported_at"),
                row.bigNumber("version"));
    }

    private static Pin pin(Statements.Row row) throws SQLException {
        @Nullable UUID sop = row.idOrNull("sop_id");
        return new Pin(
                sop,
                row.textOrNull("template_key"),
                row.number("sop_version"),
                row.text("content_hash"),
                row.isTrue("fallback"));
    }
}
