package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Brings the version in force into memory, in every process: every few seconds one number is asked
/// for, and what stands behind it only when it is another one. While the database does not answer, or a
/// version cannot be read, the one before stays: help does not wait for a database.
@ApplicationScoped
class TakeVocabulary {
    private static final Logger LOG = Logger.getLogger(TakeVocabulary.class);

    private final Versions versions;
    private final PresentMatcher present;
    private final Scopes scopes;
    private final Counter failures;

    TakeVocabulary(Versions versions, PresentMatcher present, Scopes scopes, MeterRegistry meters) {
        this.versions = versions;
        this.present = present;
        this.scopes = scopes;
        this.failures = Counter.builder("tanggap.help.vocabulary.failures")
                .description("looks at the vocabulary that left the version before in use")
                .register(meters);
        Gauge.builder("tanggap.help.vocabulary.version", present, PresentMatcher::version)
                .description("version of the help vocabulary in use, 0 for what is shipped")
                .register(meters);
    }

    // whatever is wrong, the next look is a few seconds away
    @SuppressWarnings("CatchingUnchecked")
    @Scheduled(every = "{tanggap.help.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            var newest = read(versions::newest);
            if (newest != present.version()) {
                take(newest);
            }
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.warnf(
                    "version %d of the help vocabulary stays in use: %s",
                    present.version(), failure.getClass().getSimpleName());
        }
    }

    private void take(long number) {
        var version = read(() -> versions.find(number))
                .flatMap(Versions.Row::content)
                .orElseThrow(() -> new IllegalStateException("a version that this process cannot read"));
        present.take(number, present.shipped().with(version.entries()));
        LOG.infof("version %d of the help vocabulary is in use", number);
    }

    private <T> T read(Supplier<T> query) {
        return scopes.within(
                Scope.nothing(), () -> QuarkusTransaction.requiringNew().call(query::get));
    }
}
