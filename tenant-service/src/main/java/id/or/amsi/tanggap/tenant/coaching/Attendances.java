package id.or.amsi.tanggap.tenant.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Stores who came: the association sees all, an outlet its own.
@ApplicationScoped
class Attendances {
    private static final String READ = """
            select tenant_id, session_id, present, note, recorded_by, recorded_at, version
            from tenant.programme_attendance
            where session_id = :session""";

    private final Session database;

    Attendances(Session database) {
        this.database = database;
    }

    void put(Attendance attendance, UUID callId) {
        database.createNativeMutationQuery("""
                        insert into tenant.programme_attendance (tenant_id, session_id, call_id, present, note,
                            recorded_by, recorded_at, version)
                        values (:outlet, :session, :call, :present, :note, :by, :at, :version)
                        on conflict (tenant_id, session_id) do update
                        set present = excluded.present, note = excluded.note, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at, version = excluded.version""")
                .setParameter("outlet", attendance.outletId())
                .setParameter("session", attendance.sessionId())
                .setParameter("call", callId)
                .setParameter("present", attendance.present())
                .setParameter("note", attendance.note(), String.class)
                .setParameter("by", attendance.recordedBy())
                .setParameter("at", attendance.recordedAt())
                .setParameter("version", attendance.version())
                .executeUpdate();
    }

    /// Those of a session, by outlet.
    List<Attendance> of(UUID sessionId) {
        return database
                .createNativeQuery(READ + " order by tenant_id", Tuple.class)
                .setParameter("session", sessionId)
                .getResultList()
                .stream()
                .map(Attendances::attendance)
                .toList();
    }

    Optional<Attendance> find(UUID sessionId, UUID outletId) {
        return database.createNativeQuery(READ + " and tenant_id = :outlet", Tuple.class)
                .setParameter("session", sessionId)
                .setParameter("outlet", outletId)
                .getResultStream()
                .findFirst()
                .map(Attendances::attendance);
    }

    private static Attendance attendance(Tuple row) {
        return new Attendance(
                row.get("session_id", UUID.class),
                row.get("tenant_id", UUID.class),
                row.get("present", Integer.class),
                row.get("note", String.class),
                row.get("recorded_by", UUID.class),
                row.get("recorded_at", Instant.class),
                row.get("version", Number.class).longValue());
    }
}
