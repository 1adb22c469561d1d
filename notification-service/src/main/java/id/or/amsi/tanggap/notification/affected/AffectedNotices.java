package id.or.amsi.tanggap.notification.affected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mails that wait for affected persons of the acting outlet: one per incident at a time.
@ApplicationScoped
class AffectedNotices {
    /// How long a sender may take before another one tries the same notice.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String WANT = """
            insert into notification.affected_notice as n (notice_id, incident_id, state, made_at, next_try_at)
            values (:id, :incident, 'WAITING', :now, :now)
            on conflict (tenant_id, incident_id) where state in ('WAITING', 'FAILED') do update
            set wanted = n.wanted + 1, state = 'WAITING', done_at = null,
                attempts = case when n.state = 'FAILED' then 0 else n.attempts end,
                next_try_at = case when n.state = 'FAILED' then excluded.next_try_at else n.next_try_at end""";

    private static final String CLAIM = """
            update notification.affected_notice set attempts = attempts + 1, next_try_at = :leaseEnd
            where notice_id = :id and state = 'WAITING' and next_try_at <= :now""";

    private static final String READ = """
            select n.incident_id, n.wanted, n.attempts,
                (select max(s.done_at) from notification.affected_notice s
                    where s.incident_id = n.incident_id and s.state = 'DELIVERED') as last_sent_at
            from notification.affected_notice n where n.notice_id = :id""";

    private static final String FINISH = """
            update notification.affected_notice set state = :state, done_at = :now, last_problem = cast(:problem as text)
            where notice_id = :id and state = 'WAITING'""";

    private static final String AGAIN = """
            update notification.affected_notice
            set next_try_at = :due, attempts = :attempts, last_problem = cast(:problem as text)
            where notice_id = :id and state = 'WAITING'""";

    private final EntityManager entities;
    private final Clock clock;

    AffectedNotices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// A notice at work.
    ///
    /// @param wanted how many events it stands for
    /// @param attempts how often it was tried, this time included
    /// @param lastSentAt when the incident's last mail left
    record Claimed(
            UUID id,
            UUID incident,
            int wanted,
            int attempts,
            @Nullable Instant lastSentAt) {}

    /// One mail is wanted; it joins the one that waits already.
    void want(UUID incident) {
        entities.createNativeQuery(WANT)
                // random: it stands in the mail, and must not tell when something happened
                .setParameter("id", UUID.randomUUID())
                .setParameter("incident", incident)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// Takes a waiting notice for a while. Empty when another sender has it or it is done.
    Optional<Claimed> claim(UUID id) {
        Instant now = clock.instant();
        int claimed = entities.createNativeQuery(CLAIM)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("leaseEnd", now.plus(LEASE))
                .executeUpdate();
        return claimed == 1 ? Optional.of(read(id)) : Optional.empty();
    }

    /// The mail has left; what was wanted while it was on its way waits for another one.
    void delivered(Claimed notice) {
        int wantedMeanwhile = read(notice.id()).wanted() - notice.wanted();
        finish(notice.id(), "DELIVERED", null);
        if (wantedMeanwhile > 0) {
            want(notice.incident());
        }
    }

    /// Nobody wants to be told, or not by mail.
    void notWanted(Claimed notice) {
        finish(notice.id(), "NOT_WANTED", null);
    }

    void failed(Claimed notice, String problem) {
        finish(notice.id(), "FAILED", problem);
    }

    /// A failed attempt counts.
    void again(Claimed notice, Duration pause, String problem) {
        later(notice.id(), clock.instant().plus(pause), notice.attempts(), problem);
    }

    /// Waiting for a safe time is no failed attempt.
    void waitUntil(Claimed notice, Instant time) {
        later(notice.id(), time, notice.attempts() - 1, null);
    }

    private void later(UUID id, Instant due, int attempts, @Nullable String problem) {
        entities.createNativeQuery(AGAIN)
                .setParameter("id", id)
                .setParameter("due", due)
                .setParameter("attempts", attempts)
                .setParameter("problem", problem)
                .executeUpdate();
    }

    private void finish(UUID id, String state, @Nullable String problem) {
        entities.createNativeQuery(FINISH)
                .setParameter("id", id)
                .setParameter("state", state)
                .setParameter("problem", problem)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Claimed read(UUID id) {
        Tuple row = (Tuple) entities.createNativeQuery(READ, Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return new Claimed(
                id,
                row.get("incident_id", UUID.class),
                row.get("wanted", Integer.class),
                row.get("attempts", Integer.class),
                row.get("last_sent_at", Instant.class));
    }
}
