package id.or.amsi.tanggap.tenant.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads an outlet's own applications together with what was decided about them.
@ApplicationScoped
class OwnApplications {
    private final Session database;
    private final Applications applications;

    OwnApplications(Session database, Applications applications) {
        this.database = database;
        this.applications = applications;
    }

    /// The newest call first.
    List<OwnApplication> all() {
        Map<UUID, Tuple> decided = database.createNativeQuery("""
                        select distinct on (d.call_id) d.call_id, d.reason, d.decided_at, s.mentor_id
                        from tenant.programme_decision d
                        left join tenant.programme_seat s
                            on s.tenant_id = d.tenant_id and s.call_id = d.call_id and s.ended_at is null
                        where d.tenant_id = app.current_tenant()
                        order by d.call_id, d.decision_id desc""", Tuple.class).getResultList().stream()
                .collect(Collectors.toMap(row -> row.get("call_id", UUID.class), Function.identity()));
        return applications.own().stream()
                .map(application -> of(application, decided.get(application.callId())))
                .toList();
    }

    private static OwnApplication of(Application application, @Nullable Tuple decided) {
        return decided == null
                ? new OwnApplication(application, null, null, null)
                : new OwnApplication(
                        application,
                        decided.get("reason", String.class),
                        decided.get("decided_at", Instant.class),
                        decided.get("mentor_id", UUID.class));
    }
}
