package id.or.amsi.tanggap.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notices of the acting outlet.
@ApplicationScoped
public class Notices {
    /// How long a sender may take before another one tries the same notice.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String ADD = """
            insert into notification.notice (notice_id, event_id, person_id, channel, kind, subject_id, role, step_key,
                occurrence, rung, state, made_at, next_try_at, done_at)
            values (:id, :event, :person, :channel, :kind, :subject, cast(:role as text), cast(:step as text),
                cast(:occurrence as integer), cast(:rung as integer), :state, :now, :due,
                case when :state = 'WAITING' then null else cast(:now as timestamptz) end)
            on conflict (tenant_id, event_id, person_id, channel) do nothing""";

    private static final String CLAIM = """
            update notification.notice set attempts = attempts + 1, next_try_at = :leaseEnd
            where notice_id = :id and state = 'WAITING' and next_try_at <= :now""";

    private static final String READ = """
            select person_id, channel, kind, subject_id, role, step_key, occurrence, rung, attempts
            from notification.notice where notice_id = :id""";

    private static final String FINISH = """
            update notification.notice set state = :state, done_at = :now, last_problem = cast(:problem as text)
            where notice_id = :id and state = 'WAITING'""";

    private static final String AGAIN = """
            update notification.notice set next_try_at = :due, last_problem = :problem
            where notice_id = :id and state = 'WAITING'""";

    private static final String WITHDRAW = """
            update notification.notice set done_at = coalesce(done_at, cast(:now as timestamptz)),
                state = case when state in ('WAITING', 'FAILED') then 'CANCELLED' else 'HIDDEN' end
            where subject_id = :subject and person_id = :person
                and (state in ('WAITING', 'FAILED') or channel = 'INBOX' and state in ('DELIVERED', 'STOPPED'))""";

    private static final String RESUME = """
            update notification.notice n set state = 'WAITING', done_at = null, attempts = 0, next_try_at = :now
            where subject_id = :subject and state = 'STOPPED' and not exists (
                select 1 from notification.exclusion e
                where e.incident_id = n.subject_id and e.person_id = n.person_id)""";

    private final EntityManager entities;
    private final Clock clock;

    public Notices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// A notice at work.
    ///
    /// @param attempts how often it was tried, this time included
    record Claimed(UUID id, UUID person, Channel channel, NoticeKind kind, Subject subject, int attempts) {}

    /// Adds a notice unless the person was told of this event on this channel before.
    void add(News news, UUID person, Channel channel, NoticeState state) {
        Instant now = clock.instant();
        Instant notBefore = news.notBefore();
        Subject subject = news.subject();
        entities.createNativeQuery(ADD)
                // random: its reader sees it, and must not read from it when the event happened
                .setParameter("id", UUID.randomUUID())
                .setParameter("event", news.eventId())
                .setParameter("person", person)
                .setParameter("channel", channel.name())
                .setParameter("kind", news.kind().name())
                .setParameter("subject", subject.id())
                .setParameter("role", subject.role())
                .setParameter("step", subject.stepKey())
                .setParameter("occurrence", text(subject.occurrence()))
                .setParameter("rung", text(subject.rung()))
                .setParameter("state", state.name())
                .setParameter("now", now)
                .setParameter("due", notBefore != null && notBefore.isAfter(now) ? notBefore : now)
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

    void finish(UUID id, NoticeState state) {
        finish(id, state, null);
    }

    void finish(UUID id, NoticeState state, @Nullable String problem) {
        entities.createNativeQuery(FINISH)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("problem", problem)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void again(UUID id, Duration pause, String problem) {
        entities.createNativeQuery(AGAIN)
                .setParameter("id", id)
                .setParameter("due", clock.instant().plus(pause))
                .setParameter("problem", problem)
                .executeUpdate();
    }

    /// Takes everything about a subject back from a person: what waits is cancelled, what is in the inbox is hidden.
    public void withdraw(UUID subject, UUID person) {
        entities.createNativeQuery(WITHDRAW)
                .setParameter("subject", subject)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// What was stopped about an incident waits again; what somebody else's word still stops is stopped again when its
    /// turn comes. Nothing waits for those who are excluded.
    public void resume(UUID subject) {
        entities.createNativeQuery(RESUME)
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// Takes back from everybody what is still to be delivered about a subject.
    public void withdraw(UUID subject) {
        entities.createNativeQuery("""
                        update notification.notice set state = 'CANCELLED',
                            done_at = coalesce(done_at, cast(:now as timestamptz))
                        where subject_id = :subject and state in ('WAITING', 'FAILED')""")
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Claimed read(UUID id) {
        Tuple row = (Tuple) entities.createNativeQuery(READ, Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        Subject subject = new Subject(
                row.get("subject_id", UUID.class),
                row.get("role", String.class),
                row.get("step_key", String.class),
                row.get("occurrence", Integer.class),
                row.get("rung", Integer.class));
        return new Claimed(
                id,
                row.get("person_id", UUID.class),
                Channel.valueOf(row.get("channel", String.class)),
                NoticeKind.valueOf(row.get("kind", String.class)),
                subject,
                row.get("attempts", Integer.class));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
