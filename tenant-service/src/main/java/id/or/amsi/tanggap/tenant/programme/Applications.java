package id.or.amsi.tanggap.tenant.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores applications: an outlet sees its own, the association all.
@ApplicationScoped
public class Applications {
    private static final String READ = """
            select a.tenant_id, a.call_id, a.answers, a.team, a.state, a.waiting_place, a.applied_by, a.applied_at,
                a.changed_at, a.version
            from tenant.programme_application a""";
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<TeamMember>> TEAM = new TypeReference<>() {};
    private static final UUID FIRST = new UUID(0, 0);

    private final Session database;
    private final ObjectMapper json;

    Applications(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Adds the acting outlet's; false if it has one for this call.
    boolean add(Application application) {
        return database.createNativeMutationQuery("""
                        insert into tenant.programme_application (tenant_id, call_id, answers, team, shares_progress,
                            state, applied_by, applied_at, changed_at)
                        values (:outlet, :call, :answers, :team, true, :state, :by, :at, :at)
                        on conflict (tenant_id, call_id) do nothing""")
                        .setParameter("outlet", application.outletId())
                        .setParameter("call", application.callId())
                        .setParameter("answers", written(application.answers()))
                        .setParameter("team", written(application.team()))
                        .setParameter("state", application.state().name())
                        .setParameter("by", application.appliedBy())
                        .setParameter("at", application.appliedAt())
                        .executeUpdate()
                == 1;
    }

    /// Replaces what is stored.
    ///
    /// @return it with its new version
    public Application store(Application application) {
        database.createNativeMutationQuery("""
                        update tenant.programme_application
                        set answers = :answers, team = :team, state = :state, waiting_place = :place,
                            changed_at = :at, version = version + 1
                        where tenant_id = :outlet and call_id = :call""")
                .setParameter("answers", written(application.answers()))
                .setParameter("team", written(application.team()))
                .setParameter("state", application.state().name())
                .setParameter("place", application.waitingPlace(), Integer.class)
                .setParameter("at", application.changedAt())
                .setParameter("outlet", application.outletId())
                .setParameter("call", application.callId())
                .executeUpdate();
        return application.stored();
    }

    /// Locked until the transaction ends.
    public Optional<Application> locked(UUID outletId, UUID callId) {
        return database.createNativeQuery(
                        READ + " where a.tenant_id = :outlet and a.call_id = :call for update of a", Tuple.class)
                .setParameter("outlet", outletId)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst()
                .map(this::application);
    }

    /// Those of the acting outlet, the newest call first.
    List<Application> own() {
        return database
                .createNativeQuery(
                        READ + " where a.tenant_id = app.current_tenant() order by a.call_id desc", Tuple.class)
                .getResultList()
                .stream()
                .map(this::application)
                .toList();
    }

    /// Those of a call, by outlet.
    public List<Application> page(UUID callId, @Nullable UUID after, int limit) {
        return database
                .createNativeQuery(
                        READ + " where a.call_id = :call and a.tenant_id > :after order by a.tenant_id", Tuple.class)
                .setParameter("call", callId)
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(this::application)
                .toList();
    }

    /// The place behind the last of the waiting list; places are not filled up again.
    public int nextWaitingPlace(UUID callId) {
        return database.createNativeQuery("""
                        select coalesce(max(waiting_place), 0) + 1 from tenant.programme_application
                        where call_id = :call""", Integer.class)
                .setParameter("call", callId)
                .getSingleResult();
    }

    /// The first of the waiting list.
    public Optional<UUID> firstWaiting(UUID callId) {
        return database.createNativeQuery("""
                        select tenant_id from tenant.programme_application
                        where call_id = :call and state = 'WAITING' order by waiting_place limit 1""", UUID.class)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst();
    }

    private Application application(Tuple row) {
        return new Application(
                row.get("tenant_id", UUID.class),
                row.get("call_id", UUID.class),
                read(row.get("answers", String.class), ANSWERS),
                read(row.get("team", String.class), TEAM),
                ApplicationState.valueOf(row.get("state", String.class)),
                row.get("waiting_place", Integer.class),
                row.get("applied_by", UUID.class),
                row.get("applied_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("version", Number.class).longValue());
    }

    private <T> T read(String text, TypeReference<T> type) {
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
