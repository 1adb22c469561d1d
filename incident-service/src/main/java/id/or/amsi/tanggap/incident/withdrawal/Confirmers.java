package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.access.Exclusions;
import id.or.amsi.tanggap.incident.access.Lines;
import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.course.Incidents;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Who can confirm that a withdrawn report is destroyed: handlers with access to it, and those who were let in for this
/// because they were too few. For the service's own work, without a person.
@ApplicationScoped
class Confirmers {
    /// Destruction takes the word of so many.
    static final int NEEDED = 2;

    private static final String OF = """
            select m.person_id from app.membership_copy m
            where m.state = 'ACTIVE' and 'HANDLER' = any (m.roles) and incident.has_access(?, m.person_id)
            order by m.membership_id""";
    private static final String ADD = """
            insert into incident.confirmer (incident_id, person_id, asked_at) values (?, ?, ?)
            on conflict (tenant_id, incident_id, person_id) do nothing""";

    private final Statements statements;
    private final Incidents incidents;
    private final Lines lines;
    private final Exclusions exclusions;
    private final AccessLog log;

    Confirmers(Statements statements, Incidents incidents, Lines lines, Exclusions exclusions, AccessLog log) {
        this.statements = statements;
        this.incidents = incidents;
        this.lines = lines;
        this.exclusions = exclusions;
        this.log = log;
    }

    List<UUID> of(UUID incident) {
        return statements.list(OF, row -> row.id("person_id"), incident);
    }

    /// Lets in as many as are missing: whoever fills a function first, then other handlers, nobody who is excluded.
    ///
    /// @return those who are new
    List<UUID> letIn(UUID incident, List<UUID> present, Instant now) {
        List<UUID> more = candidates(incident)
                .filter(person -> !present.contains(person))
                .limit(Math.max(0, NEEDED - present.size()))
                .toList();
        more.forEach(person -> statements.change(ADD, incident, person, now));
        more.forEach(person -> log.note(incident, Action.CONFIRMER_LET_IN, person));
        return more;
    }

    private Stream<UUID> candidates(UUID incident) {
        return lines.of(incidents.pin(incident)).without(exclusions.of(incident)).handlers().stream();
    }
}
