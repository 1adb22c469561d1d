package id.or.amsi.tanggap.tenant.notice;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.tenant.mail.Mail;
import id.or.amsi.tanggap.tenant.mail.MailServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sends what is due. A notice is claimed in one transaction, sent outside of any, and marked in another: a crash in
/// between sends it once more, with the same Message-ID.
@ApplicationScoped
class SendNotices {
    private static final Logger LOG = Logger.getLogger(SendNotices.class);
    private static final int BATCH = 200;

    private final DueNotices dueNotices;
    private final Notices notices;
    private final Scopes scopes;
    private final MailServer server;
    private final Clock clock;
    private final String sender;
    private final String address;
    private final String host;

    SendNotices(
            DueNotices dueNotices,
            Notices notices,
            Scopes scopes,
            MailServer server,
            Clock clock,
            @ConfigProperty(name = "tanggap.mail.from") String sender,
            @ConfigProperty(name = "tanggap.public-url") String address,
            @ConfigProperty(name = "tanggap.mail.host") String host) {
        this.dueNotices = dueNotices;
        this.notices = notices;
        this.scopes = scopes;
        this.server = server;
        this.clock = clock;
        this.sender = sender;
        this.address = address;
        this.host = host;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() throws SQLException {
        for (DueNotices.Due due : dueNotices.at(clock.instant(), BATCH)) {
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
            send(id);
        } catch (RuntimeException failure) {
            LOG.warnf("notice %s waits: %s", id, failure.getClass().getSimpleName());
        }
    }

    private void send(UUID id) {
        Optional<Notice> claimed = QuarkusTransaction.requiringNew().call(() -> notices.claim(id));
        claimed.ifPresent(notice -> {
            if (notice.reachable()) {
                post(notice);
            } else {
                QuarkusTransaction.requiringNew().run(() -> notices.cancelled(id));
            }
        });
    }

    // any failure of the mail server, the network or the text must only delay this one mail
    @SuppressWarnings("CatchingUnchecked")
    private void post(Notice notice) {
        try {
            Letter letter = Letter.of(notice, address);
            String id = "<" + notice.id() + "@" + host + ">";
            server.send(new Mail(id, sender, notice.email(), letter.subject(), letter.text(), true));
            QuarkusTransaction.requiringNew().run(() -> notices.sent(notice.id()));
        } catch (RuntimeException failure) {
            // only the kind of failure: its message may hold the address
            LOG.warnf("%s was not sent, attempt %d: %s", notice, notice.attempts(), kind(failure));
            QuarkusTransaction.requiringNew().run(() -> postpone(notice));
        }
    }

    private static String kind(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private void postpone(Notice notice) {
        Backoff.after(notice.attempts(), ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(pause -> notices.again(notice.id(), pause), () -> notices.givenUp(notice.id()));
    }
}
