package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores why outlets changed their state. Entries are only ever added.
@ApplicationScoped
class OutletStateChanges {
    private final EntityManager database;
    private final Scopes scopes;
    private final Clock clock;

    OutletStateChanges(EntityManager database, Scopes scopes, Clock clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    void add(UUID outletId, @Nullable OutletState from, OutletState to, String reason) {
        database.createNativeQuery("""
            insert into outlet_state_change
                (tenant_id, change_id, from_state, to_state, reason, changed_by, changed_at)
            values (:outlet, :id, cast(:from as text), :to, :reason, :person, :now)\
            """)
                .setParameter("outlet", outletId)
                .setParameter("id", Ids.next())
                .setParameter("from", from == null ? null : from.name())
                .setParameter("to", to.name())
                .setParameter("reason", reason)
                .setParameter("person", scopes.person())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// Newest first.
    List<OutletStateChange> page(UUID outletId, @Nullable UUID before, int limit) {
        return database
                .unwrap(Session.class)
                .createNativeQuery("""
                    select change_id, from_state, to_state, reason, changed_by, changed_at
                    from outlet_state_change
                    where tenant_id = :outlet and change_id < :before order by change_id desc\
                    """, Tuple.class)
                .setParameter("outlet", outletId)
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(OutletStateChanges::change)
                .toList();
    }

    private static OutletStateChange change(Tuple row) {
        String from = row.get("from_state", String.class);
        return new OutletStateChange(
                row.get("change_id", UUID.class),
                from == null ? null : OutletState.valueOf(from),
                OutletState.valueOf(row.get("to_state", String.class)),
                row.get("reason", String.class),
                row.get("changed_by", UUID.class),
                row.get("changed_at", Instant.class));
    }
}
