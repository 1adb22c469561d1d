package id.or.amsi.tanggap.notification.news;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Brings what the association told of an outlet to the outlet's people: first into their inboxes, then off the list.
/// Who
/// stops in between tells it once more, and it arrives once.
@ApplicationScoped
class TellOutlets {
    private static final Logger LOG = Logger.getLogger(TellOutlets.class);
    private static final int BATCH = 200;
    /// Those who apply, and those who write the SOP.
    private static final String[] CONCERNED = {"OUTLET_ADMIN", "DIRECTOR", "EDITOR"};

    private final OutletNews news;
    private final TellPeople tellPeople;
    private final Readers readers;
    private final Scopes scopes;

    TellOutlets(OutletNews news, TellPeople tellPeople, Readers readers, Scopes scopes) {
        this.news = news;
        this.tellPeople = tellPeople;
        this.readers = readers;
        this.scopes = scopes;
    }

    @Scheduled(identity = "outlet-news", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tellWhatWaits() {
        news.waiting(BATCH).forEach(this::tryTelling);
    }

    @SuppressWarnings("CatchingUnchecked")
    private void tryTelling(OutletNews.Waiting waiting) {
        try {
            as(waiting.outlet(), () -> tellPeople.tell(waiting.news(), readers.holding(CONCERNED)));
            as(waiting.teller(), () -> news.remove(waiting));
        } catch (RuntimeException failure) {
            LOG.warnf("news for an outlet waits: %s", failure.getClass().getSimpleName());
        }
    }

    private void as(UUID tenant, Runnable work) {
        scopes.within(Scope.of(tenant), () -> {
            QuarkusTransaction.requiringNew().run(work);
            return tenant;
        });
    }
}
