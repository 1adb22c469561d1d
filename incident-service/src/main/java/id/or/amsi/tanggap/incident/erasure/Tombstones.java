package id.or.amsi.tanggap.incident.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.signature.Signatures;
import id.or.amsi.tanggap.incident.store.Statements;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// Stores what is left of erased incidents. The database shows it to those who decided.
@ApplicationScoped
class Tombstones {
    static final String PURPOSE = "tombstone";
    private static final String ADD = """
            insert into incident.tombstone (incident_id, decided_by, erased_at, statement, signature)
            values (?, cast(? as uuid[]), ?, ?, ?) on conflict (tenant_id, incident_id) do nothing""";
    private static final String ALL = """
            select incident_id, erased_at, statement, signature from incident.tombstone
            order by erased_at desc, incident_id limit 100""";

    private final Statements statements;
    private final Signatures signatures;
    private final AccessLog log;
    private final ObjectMapper json;
    private final Scopes scopes;
    private final Clock clock;

    Tombstones(
            Statements statements,
            Signatures signatures,
            AccessLog log,
            ObjectMapper json,
            Scopes scopes,
            Clock clock) {
        this.statements = statements;
        this.signatures = signatures;
        this.log = log;
        this.json = json;
        this.scopes = scopes;
        this.clock = clock;
    }

    void add(Erasure erasure) {
        Instant now = clock.instant();
        String statement = statement(erasure, now);
        statements.change(
                ADD,
                erasure.incidentId(),
                "{" + String.join(",", texts(erasure.decidedBy())) + "}",
                now,
                statement,
                signatures.sign(PURPOSE, statement.getBytes(UTF_8)));
    }

    /// The newest hundred.
    @Transactional
    List<Tombstone> all() {
        List<Tombstone> found = statements.list(
                ALL,
                row -> new Tombstone(
                        row.id("incident_id"),
                        row.time("erased_at"),
                        row.text("statement"),
                        Base64.getEncoder().encodeToString(row.content("signature")),
                        signatures.publicKey()));
        log.noteList();
        return found;
    }

    private String statement(Erasure erasure, Instant now) {
        TreeMap<String, Object> facts = new TreeMap<>();
        facts.put("outletId", scopes.tenant().toString());
        facts.put("incidentId", erasure.incidentId().toString());
        facts.put("cause", erasure.cause().name());
        facts.put("reason", String.valueOf(erasure.reason()));
        facts.put("decidedBy", texts(erasure.decidedBy()));
        facts.put("decidedAt", erasure.decidedAt().toString());
        facts.put("erasedAt", now.toString());
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tombstone could not be written", e);
        }
    }

    private static List<String> texts(List<UUID> people) {
        return people.stream().map(UUID::toString).toList();
    }
}
