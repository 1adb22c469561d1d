package id.or.amsi.tanggap.notification.delivery;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.notification.delivery.Notices.Claimed;
import id.or.amsi.tanggap.notification.retry.Backoff;
import id.or.amsi.tanggap.notification.retry.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Delivers what is due, several at once, so that an urgent notice does not stand behind a hundred others. A notice
/// is claimed in one transaction, mailed outside of any, and marked in another: a crash in between mails it once
/// more, with the same Message-ID.
@ApplicationScoped
class SendNotices {
    private static final Logger LOG = Logger.getLogger(SendNotices.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final DueNotices dueNotices;
    private final Notices notices;
    private final StopRule stopRule;
    private final Contacts contacts;
    private final Post post;
    private final Scopes scopes;
    private final Clock clock;

    SendNotices(
            DueNotices dueNotices,
            Notices notices,
            StopRule stopRule,
            Contacts contacts,
            Post post,
            Scopes scopes,
            Clock clock) {
        this.dueNotices = dueNotices;
        this.notices = notices;
        this.stopRule = stopRule;
        this.contacts = contacts;
        this.post = post;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() throws SQLException {
        List<DueNotices.Due> batch = dueNotices.at(clock.instant(), BATCH);
        try (ExecutorService senders =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            batch.forEach(due -> senders.execute(() -> scopes.within(Scope.of(due.tenant()), () -> {
                trySending(due.notice());
                return due;
            })));
        }
    }

    // one notice that cannot be read or marked must not keep the others waiting; its claim runs out by itself
    @SuppressWarnings("CatchingUnchecked")
    private void trySending(UUID id) {
        try {
            QuarkusTransaction.requiringNew().call(() -> claim(id)).ifPresent(this::mail);
        } catch (RuntimeException failure) {
            LOG.warnf("notice %s waits: %s", id, failure.getClass().getSimpleName());
        }
    }

    /// Takes a notice and does at once what needs no mail. Empty when nothing is left to be done.
    private Optional<Claimed> claim(UUID id) {
        Optional<Claimed> claimed = notices.claim(id);
        boolean stopped = claimed.map(Claimed::subject).filter(stopRule::stops).isPresent();
        if (stopped) {
            notices.finish(id, NoticeState.STOPPED);
            return Optional.empty();
        }
        if (claimed.map(Claimed::channel).filter(Channel.INBOX::equals).isPresent()) {
            notices.finish(id, NoticeState.DELIVERED);
            return Optional.empty();
        }
        return claimed;
    }

    // any failure of the mail server, the network or tenant-service must only delay this one mail
    @SuppressWarnings("CatchingUnchecked")
    private void mail(Claimed notice) {
        try {
            Optional<Contact> reader = contacts.find(scopes.tenant(), notice.person());
            reader.ifPresent(contact -> post.send(notice, contact));
            mark(notice.id(), reader.isPresent() ? NoticeState.DELIVERED : NoticeState.CANCELLED);
        } catch (RuntimeException failure) {
            // only the kind of failure: its message may hold the address
            String problem = Problems.name(failure);
            LOG.warnf("notice %s was not sent, attempt %d: %s", notice.id(), notice.attempts(), problem);
            QuarkusTransaction.requiringNew().run(() -> postpone(notice, problem));
        }
    }

    private void mark(UUID id, NoticeState state) {
        QuarkusTransaction.requiringNew().run(() -> notices.finish(id, state));
    }

    private void postpone(Claimed notice, String problem) {
        Backoff.after(notice.attempts(), ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(
                        pause -> notices.again(notice.id(), pause, problem),
                        () -> notices.finish(notice.id(), NoticeState.FAILED, problem));
    }
}
