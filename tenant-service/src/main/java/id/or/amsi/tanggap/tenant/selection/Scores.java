package id.or.amsi.tanggap.tenant.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Stores scores. The database shows nobody another's before there is one of their own, or there
/// are two.
@ApplicationScoped
class Scores {
    private final Session database;

    Scores(Session database) {
        this.database = database;
    }

    /// @param place 1 or 2
    void add(UUID outletId, UUID callId, int place, Score score) {
        database.createNativeMutationQuery("""
                        insert into tenant.programme_score (tenant_id, call_id, place, scored_by, points, reason,
                            scored_at)
                        values (:outlet, :call, :place, :by, :points, :reason, :at)""")
                .setParameter("outlet", outletId)
                .setParameter("call", callId)
                .setParameter("place", place)
                .setParameter("by", score.scoredBy())
                .setParameter("points", score.points())
                .setParameter("reason", score.reason())
                .setParameter("at", score.scoredAt())
                .executeUpdate();
    }

    /// How many scores an application has, whoever gave them.
    int given(UUID outletId, UUID callId) {
        return database.createNativeQuery("select tenant.scores_given(:outlet, :call)", Integer.class)
                .setParameter("outlet", outletId)
                .setParameter("call", callId)
                .getSingleResult();
    }

    /// Whether the acting person gave one of them.
    boolean isGivenByCaller(UUID outletId, UUID callId) {
        return database.createNativeQuery("select tenant.has_scored(:outlet, :call)", Boolean.class)
                .setParameter("outlet", outletId)
                .setParameter("call", callId)
                .getSingleResult();
    }

    /// Whether the acting person belongs to the outlet as well.
    boolean isOwnOutlet(UUID outletId) {
        return database.createNativeQuery("select tenant.works_for(:outlet)", Boolean.class)
                .setParameter("outlet", outletId)
                .getSingleResult();
    }

    /// How many scores each of these applications has, by outlet.
    Map<UUID, Integer> given(UUID callId, Collection<UUID> outlets) {
        return database
                .createNativeQuery("""
                        select a.tenant_id, tenant.scores_given(a.tenant_id, a.call_id) as given
                        from tenant.programme_application a
                        where a.call_id = :call and a.tenant_id in (:outlets)""", Tuple.class)
                .setParameter("call", callId)
                .setParameterList("outlets", outlets)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("tenant_id", UUID.class), row -> row.get("given", Integer.class)));
    }

    /// Those that the acting person may see, by outlet; the first given first.
    Map<UUID, List<Score>> seen(UUID callId, Collection<UUID> outlets) {
        return database
                .createNativeQuery("""
                        select tenant_id, scored_by, points, reason, scored_at from tenant.programme_score
                        where call_id = :call and tenant_id in (:outlets) order by tenant_id, place""", Tuple.class)
                .setParameter("call", callId)
                .setParameterList("outlets", outlets)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("tenant_id", UUID.class),
                        Collectors.mapping(Scores::score, Collectors.toList())));
    }

    private static Score score(Tuple row) {
        return new Score(
                row.get("scored_by", UUID.class),
                row.get("points", Integer.class),
                row.get("reason", String.class),
                row.get("scored_at", Instant.class));
    }
}
