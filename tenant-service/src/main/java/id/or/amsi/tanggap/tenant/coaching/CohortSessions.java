package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Stores sessions: the association sees all, an outlet those to which it is invited.
@ApplicationScoped
class CohortSessions {
    private static final String READ = """
            select session_id, call_id, kind, outlet_id, title, starts_at, ends_at, minutes, called_off_at,
                called_off_reason, version
            from tenant.programme_session""";

    private final Session database;

    CohortSessions(Session database) {
        this.database = database;
    }

    void add(CohortSession session, UUID by, Instant at) {
        database.createNativeMutationQuery("""
                        insert into tenant.programme_session (session_id, call_id, kind, outlet_id, title, starts_at,
                            ends_at, planned_by, planned_at)
                        values (:session, :call, :kind, :outlet, :title, :starts, :ends, :by, :at)""")
                .setParameter("session", session.sessionId())
                .setParameter("call", session.callId())
                .setParameter("kind", session.kind().name())
                .setParameter("outlet", session.outletId(), UUID.class)
                .setParameter("title", session.title())
                .setParameter("starts", session.times().startsAt())
                .setParameter("ends", session.times().endsAt())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    void store(CohortSession session) {
        database.createNativeMutationQuery("""
                        update tenant.programme_session
                        set title = :title, starts_at = :starts, ends_at = :ends, minutes = :minutes,
                            version = version + 1
                        where session_id = :session""")
                .setParameter("title", session.title())
                .setParameter("starts", session.times().startsAt())
                .setParameter("ends", session.times().endsAt())
                .setParameter("minutes", session.minutes(), String.class)
                .setParameter("session", session.sessionId())
                .executeUpdate();
    }

    void callOff(UUID sessionId, CallingOff off) {
        database.createNativeMutationQuery("""
                        update tenant.programme_session
                        set called_off_at = :at, called_off_reason = :reason, version = version + 1
                        where session_id = :session""")
                .setParameter("at", off.at())
                .setParameter("reason", off.reason())
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    /// The session, or 404.
    CohortSession require(UUID sessionId) {
        return find(READ + " where session_id = :session", sessionId);
    }

    /// The session locked until the transaction ends, or 404.
    CohortSession requireLocked(UUID sessionId) {
        return find(READ + " where session_id = :session for update", sessionId);
    }

    /// Those of a call, in the order of time.
    List<CohortSession> of(UUID callId) {
        return database
                .createNativeQuery(READ + " where call_id = :call order by starts_at, session_id", Tuple.class)
                .setParameter("call", callId)
                .getResultList()
                .stream()
                .map(CohortSessions::session)
                .toList();
    }

    private CohortSession find(String query, UUID sessionId) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst()
                .map(CohortSessions::session)
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private static CohortSession session(Tuple row) {
        Instant off = row.get("called_off_at", Instant.class);
        return new CohortSession(
                row.get("session_id", UUID.class),
                row.get("call_id", UUID.class),
                SessionKind.valueOf(row.get("kind", String.class)),
                row.get("outlet_id", UUID.class),
                row.get("title", String.class),
                new SessionTimes(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)),
                row.get("minutes", String.class),
                off == null ? null : new CallingOff(off, row.get("called_off_reason", String.class)),
                row.get("version", Number.class).longValue());
    }
}
