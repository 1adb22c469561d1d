package id.or.amsi.tanggap.tenant.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.outlet.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores the association's calls.
@ApplicationScoped
public class ProgrammeCalls {
    private static final String READ = """
            select call_id, title, description, template_key, opens_at, closes_at, time_zone, seats, eligibility,
                questions
            from tenant.programme_call""";
    private static final UUID LAST = new UUID(-1, -1);

    private final Session database;
    private final ObjectMapper json;

    ProgrammeCalls(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ProgrammeCall call, UUID by, Instant at) {
        database.createNativeMutationQuery("""
                        insert into tenant.programme_call (call_id, title, description, template_key, opens_at,
                            closes_at, time_zone, seats, eligibility, questions, announced_by, announced_at)
                        values (:call, :title, :description, :template, :opens, :closes, :zone, :seats, :eligibility,
                            :questions, :by, :at)""")
                .setParameter("call", call.callId())
                .setParameter("title", call.title())
                .setParameter("description", call.description())
                .setParameter("template", call.templateKey())
                .setParameter("opens", call.opensAt())
                .setParameter("closes", call.closesAt())
                .setParameter("zone", call.zone().id())
                .setParameter("seats", call.seats())
                .setParameter("eligibility", written(call.eligibility()))
                .setParameter("questions", written(call.questions()))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// Keeps a call open longer.
    void extend(ProgrammeCall call) {
        database.createNativeMutationQuery("""
                        update tenant.programme_call set closes_at = :closes, version = version + 1
                        where call_id = :call""")
                .setParameter("closes", call.closesAt())
                .setParameter("call", call.callId())
                .executeUpdate();
    }

    /// Whether an application to it was scored, whoever did it.
    boolean isScored(UUID callId) {
        return database.createNativeQuery("select tenant.is_scored(:call)", Boolean.class)
                .setParameter("call", callId)
                .getSingleResult();
    }

    /// The call, or 404.
    public ProgrammeCall require(UUID callId) {
        return find(READ + " where call_id = :call", callId);
    }

    /// The call, with everybody who scores or decides on it waiting until the transaction ends, or 404.
    public ProgrammeCall requireLocked(UUID callId) {
        return find(READ + " where call_id = :call for update", callId);
    }

    private ProgrammeCall find(String query, UUID callId) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst()
                .map(this::call)
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// The newest first.
    List<ProgrammeCall> page(@Nullable UUID before, int limit) {
        return database
                .createNativeQuery(READ + " where call_id < :before order by call_id desc", Tuple.class)
                .setParameter("before", before == null ? LAST : before)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(this::call)
                .toList();
    }

    private ProgrammeCall call(Tuple row) {
        return new ProgrammeCall(
                row.get("call_id", UUID.class),
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("template_key", String.class),
                row.get("opens_at", Instant.class),
                row.get("closes_at", Instant.class),
                Zone.named(row.get("time_zone", String.class)).orElseThrow(),
                row.get("seats", Integer.class),
                read(row.get("eligibility", String.class), Eligibility.class),
                List.of(read(row.get("questions", String.class), Question[].class)));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object thing) {
        try {
            return json.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
