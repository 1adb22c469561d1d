package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.programme.ApplicationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores decisions about applications. Entries are only ever added.
@ApplicationScoped
class Decisions {
    private static final UUID LAST = new UUID(-1, -1);

    private final Session database;
    private final Scopes scopes;

    Decisions(Session database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    Decision add(UUID outletId, UUID callId, ApplicationState outcome, String reason, Instant now) {
        Decision decision = new Decision(Ids.next(), outletId, callId, outcome, reason, scopes.person(), now);
        database.createNativeMutationQuery("""
                        insert into tenant.programme_decision (tenant_id, decision_id, call_id, outcome, reason,
                            decided_by, decided_at)
                        values (:outlet, :decision, :call, :outcome, :reason, :by, :at)""")
                .setParameter("outlet", decision.outletId())
                .setParameter("decision", decision.decisionId())
                .setParameter("call", decision.callId())
                .setParameter("outcome", decision.outcome().name())
                .setParameter("reason", decision.reason())
                .setParameter("by", decision.decidedBy())
                .setParameter("at", decision.decidedAt())
                .executeUpdate();
        return decision;
    }

    /// Those of a call, the newest first.
    List<Decision> page(UUID callId, @Nullable UUID before, int limit) {
        return database
                .createNativeQuery("""
                        select decision_id, tenant_id, call_id, outcome, reason, decided_by, decided_at
                        from tenant.programme_decision
                        where call_id = :call and decision_id < :before order by decision_id desc""", Tuple.class)
                .setParameter("call", callId)
                .setParameter("before", before == null ? LAST : before)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(Decisions::decision)
                .toList();
    }

    private static Decision decision(Tuple row) {
        return new Decision(
                row.get("decision_id", UUID.class),
                row.get("tenant_id", UUID.class),
                row.get("call_id", UUID.class),
                ApplicationState.valueOf(row.get("outcome", String.class)),
                row.get("reason", String.class),
                row.get("decided_by", UUID.class),
                row.get("decided_at", Instant.class));
    }
}
