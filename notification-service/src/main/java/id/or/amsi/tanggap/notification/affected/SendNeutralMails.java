package id.or.amsi.tanggap.notification.affected;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.notification.affected.AffectedNotices.Claimed;
import id.or.amsi.tanggap.notification.retry.Backoff;
import id.or.amsi.tanggap.notification.retry.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Writes to affected persons who want it, when they want it. A notice is claimed in one transaction, mailed outside of
/// any, and marked in another: a crash in between mails it once more, with the same Message-ID.
@ApplicationScoped
class SendNeutralMails {
    private static final Logger LOG = Logger.getLogger(SendNeutralMails.class);
    private static final int BATCH = 200;

    private final DueAffectedNotices dueNotices;
    private final AffectedNotices notices;
    private final SafeContacts contacts;
    private final NeutralPost post;
    private final Scopes scopes;
    private final Clock clock;

    SendNeutralMails(
            DueAffectedNotices dueNotices,
            AffectedNotices notices,
            SafeContacts contacts,
            NeutralPost post,
            Scopes scopes,
            Clock clock) {
        this.dueNotices = dueNotices;
        this.notices = notices;
        this.contacts = contacts;
        this.post = post;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() throws SQLException {
        for (DueAffectedNotices.Due due : dueNotices.at(clock.instant(), BATCH)) {
            scopes.within(Scope.of(due.tenant()), () -> {
                trySending(due.notice());
                return due;
            });
        }
    }

    // one notice that cannot be read or marked must not keep the others waiting; its claim runs out by itself
    @SuppressWarnings("CatchingUnchecked")
    private void trySending(UUID id) {
        try {
            QuarkusTransaction.requiringNew().call(() -> notices.claim(id)).ifPresent(this::mail);
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "notice %s to a person affected waits: %s",
                    id, failure.getClass().getSimpleName());
        }
    }

    // any failure of the mail server, the network or incident-service must only delay this one mail
    @SuppressWarnings("CatchingUnchecked")
    private void mail(Claimed notice) {
        try {
            Runnable outcome = attempt(notice);
            QuarkusTransaction.requiringNew().run(outcome);
        } catch (RuntimeException failure) {
            // only the kind of failure: its message may hold the address
            String problem = Problems.name(failure);
            LOG.warnf("notice %s was not sent, attempt %d: %s", notice.id(), notice.attempts(), problem);
            QuarkusTransaction.requiringNew().run(() -> postpone(notice, problem));
        }
    }

    /// @return how to mark the notice
    private Runnable attempt(Claimed notice) {
        Optional<SafeContact> wish = contacts.find(scopes.tenant(), notice.incident());
        String address = wish.filter(contact -> "EMAIL".equals(contact.channel()))
                .map(SafeContact::address)
                .orElse(null);
        Instant now = clock.instant();
        Optional<Instant> time = wish.flatMap(contact -> contact.times().next(now, notice.lastSentAt()));
        if (address == null || time.isEmpty()) {
            return () -> notices.notWanted(notice);
        }
        if (time.get().isAfter(now)) {
            return () -> notices.waitUntil(notice, time.get());
        }
        SafeContact contact = wish.get();
        post.send(
                notice.id(),
                address,
                Phrase.of(contact.phrase(), contact.language()).with(contact.code()));
        return () -> notices.delivered(notice);
    }

    private void postpone(Claimed notice, String problem) {
        Backoff.after(notice.attempts(), ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(pause -> notices.again(notice, pause, problem), () -> notices.failed(notice, problem));
    }
}
