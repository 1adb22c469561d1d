package id.or.amsi.tanggap.tenant.notice;

import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notices of the acting outlet.
@ApplicationScoped
public class Notices {
    /// How long a sender may take before another one tries the same notice.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String ADD = """
            insert into tenant.notice (notice_id, unique_key, membership_id, kind, about, detail, created_at, next_try_at)
            values (:id, :key, :recipient, :kind, cast(:about as uuid), cast(:detail as text), :now, :now)
            on conflict (tenant_id, unique_key) do nothing""";

    private static final String CLAIM = """
            update tenant.notice set attempts = attempts + 1, next_try_at = :leaseEnd
            where notice_id = :id and state = 'WAITING' and next_try_at <= :now""";

    private static final String READ = """
            select n.kind, n.attempts, m.state, m.name, m.email, m.language,
                coalesce(m.time_zone, l.time_zone, 'Asia/Jakarta') as zone, o.name as outlet, a.name as about, n.detail
            from tenant.notice n
            join tenant.membership m on m.tenant_id = n.tenant_id and m.membership_id = n.membership_id
            join tenant.organisation o on o.tenant_id = n.tenant_id
            left join tenant.outlet l on l.tenant_id = n.tenant_id
            left join tenant.membership a on a.tenant_id = n.tenant_id and a.membership_id = n.about
            where n.notice_id = :id""";

    private final EntityManager entities;
    private final Clock clock;

    public Notices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// Queues one mail for each recipient, in the running transaction.
    ///
    /// @param recipients memberships of the acting outlet
    /// @return how many were queued; those told of this occasion before are left out
    public int tell(Occasion occasion, Collection<UUID> recipients) {
        int queued = 0;
        for (UUID recipient : recipients) {
            queued += entities.createNativeQuery(ADD)
                    .setParameter("id", Ids.next())
                    .setParameter("key", occasion.keyFor(recipient))
                    .setParameter("recipient", recipient)
                    .setParameter("kind", occasion.kind().name())
                    .setParameter("about", text(occasion.about()))
                    .setParameter("detail", occasion.detail())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
        return queued;
    }

    /// Takes a waiting notice for a while. Empty when another sender has it or it is done.
    Optional<Notice> claim(UUID id) {
        Instant now = clock.instant();
        int claimed = entities.createNativeQuery(CLAIM)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("leaseEnd", now.plus(LEASE))
                .executeUpdate();
        return claimed == 1 ? read(id) : Optional.empty();
    }

    void sent(UUID id) {
        finish(id, "SENT");
    }

    void givenUp(UUID id) {
        finish(id, "GIVEN_UP");
    }

    void cancelled(UUID id) {
        finish(id, "CANCELLED");
    }

    void again(UUID id, Duration pause) {
        entities.createNativeQuery(
                        "update tenant.notice set next_try_at = :at where notice_id = :id and state = 'WAITING'")
                .setParameter("at", clock.instant().plus(pause))
                .setParameter("id", id)
                .executeUpdate();
    }

    private void finish(UUID id, String state) {
        entities.createNativeQuery("""
                        update tenant.notice set state = :state, done_at = :now
                        where notice_id = :id and state = 'WAITING'""")
                .setParameter("state", state)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<Notice> read(UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(READ, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(row -> notice(id, row));
    }

    private static Notice notice(UUID id, Tuple row) {
        NoticeKind kind = NoticeKind.valueOf(row.get("kind", String.class));
        boolean removed = "REMOVED".equals(row.get("state", String.class));
        return new Notice(
                id,
                kind,
                row.get("attempts", Integer.class),
                !removed || kind.reachesRemovedMembers(),
                row.get("name", String.class),
                row.get("email", String.class),
                row.get("language", String.class),
                row.get("zone", String.class),
                row.get("outlet", String.class),
                row.get("about", String.class),
                row.get("detail", String.class));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
