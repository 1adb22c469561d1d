package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Brings what was published into memory, in every process. While the database does not answer, what was
/// known before stays, and at first what is shipped: help does not wait for a database.
@ApplicationScoped
class ReadRegistry {
    private static final Logger LOG = Logger.getLogger(ReadRegistry.class);

    private final PublishedResources published;
    private final HelpResources resources;
    private final Scopes scopes;

    ReadRegistry(PublishedResources published, HelpResources resources, Scopes scopes) {
        this.published = published;
        this.resources = resources;
        this.scopes = scopes;
    }

    // whatever is wrong, the next look is a few seconds away
    @SuppressWarnings("CatchingUnchecked")
    @Scheduled(every = "{tanggap.help.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            List<PublishedResources.Row> read = scopes.within(
                    Scope.nothing(), () -> QuarkusTransaction.requiringNew().call(published::all));
            var unreadable = read.stream()
                    .filter(row -> row.resource().isEmpty())
                    .map(PublishedResources.Row::id)
                    .collect(Collectors.toSet());
            if (!unreadable.isEmpty()) {
                LOG.warnf("of these services what was known before stays, their rows cannot be read: %s", unreadable);
            }
            resources.publish(
                    read.stream().flatMap(row -> row.resource().stream()).toList(), unreadable);
        } catch (RuntimeException failure) {
            LOG.warnf("the registry of help is not read: %s", failure.getClass().getSimpleName());
        }
    }
}
