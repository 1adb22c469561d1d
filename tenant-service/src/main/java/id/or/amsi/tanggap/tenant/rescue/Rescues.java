package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The rescues of the acting outlet; and, named by its id, of any outlet for the association.
@ApplicationScoped
class Rescues implements PanacheRepositoryBase<Rescue, UUID> {
    private static final String READ = """
            select r.rescue_id, r.membership_id, r.name, r.state, r.credential_changed_at, r.identity_check,
                r.requested_by, r.requested_at, r.ripe_at, r.expires_at, r.decided_by, r.decided_at,
                (select count(*) from tenant.rescue_agreement a
                    where a.tenant_id = r.tenant_id and a.rescue_id = r.rescue_id) as agreements
            from tenant.rescue r where r.tenant_id = :outlet and\s""";

    private final Clock clock;

    Rescues(Clock clock) {
        this.clock = clock;
    }

    /// One of the acting outlet.
    Rescue known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    boolean isOneOpen() {
        Instant now = clock.instant();
        return find("state", RescueState.WAITING).stream().anyMatch(rescue -> rescue.isWaiting(now));
    }

    void add(Rescue rescue) {
        persist(rescue);
    }

    /// Writes what was decided: the database gives trust back only by a rescue that it knows to be completed.
    void settle() {
        flush();
    }

    /// Agreements with one of the acting outlet, by people who never were its members.
    int agreementsOfOthers(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select tenant.agreements_of_others(app.current_tenant(), :id)")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }

    /// Notes once that the acting person of the association agrees.
    void agree(UUID outlet, UUID id) {
        getEntityManager()
                .createNativeQuery("""
                        insert into tenant.rescue_agreement (tenant_id, rescue_id, agreed_at)
                        values (:outlet, :id, :now) on conflict do nothing""")
                .setParameter("outlet", outlet)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// As it is in the running transaction.
    Optional<RescueAnswer> answer(UUID outlet, UUID id) {
        flush();
        return answers(query(outlet, "r.rescue_id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /// The newest first.
    List<RescueAnswer> page(UUID outlet, @Nullable UUID before, int limit) {
        return answers(query(outlet, "r.rescue_id < :before order by r.rescue_id desc")
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setMaxResults(limit));
    }

    private NativeQuery<Tuple> query(UUID outlet, String which) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(READ + which, Tuple.class)
                .setParameter("outlet", outlet);
    }

    private List<RescueAnswer> answers(NativeQuery<Tuple> query) {
        Instant now = clock.instant();
        return query.getResultList().stream().map(row -> answer(row, now)).toList();
    }

    private static RescueAnswer answer(Tuple row, Instant now) {
        RescueState state = RescueState.valueOf(row.get("state", String.class));
        Instant expiresAt = row.get("expires_at", Instant.class);
        return new RescueAnswer(
                row.get("rescue_id", UUID.class),
                row.get("membership_id", UUID.class),
                row.get("name", String.class),
                state == RescueState.WAITING && now.isAfter(expiresAt) ? RescueState.EXPIRED : state,
                row.get("credential_changed_at", Instant.class),
                IdentityCheck.valueOf(row.get("identity_check", String.class)),
                row.get("requested_by", UUID.class),
                row.get("requested_at", Instant.class),
                row.get("agreements", Number.class).intValue(),
                row.get("ripe_at", Instant.class),
                expiresAt,
                row.get("decided_by", UUID.class),
                row.get("decided_at", Instant.class));
    }
}
