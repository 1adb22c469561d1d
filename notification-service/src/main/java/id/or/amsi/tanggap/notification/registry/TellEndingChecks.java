package id.or.amsi.tanggap.notification.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.tenancy.Umbrella;
import id.or.amsi.tanggap.notification.delivery.News;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.Subject;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import id.or.amsi.tanggap.notification.news.Readers;
import id.or.amsi.tanggap.notification.registry.EndingCheck.Stage;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Tells of each check that ends, two weeks before and on the day after: an event per contact, and one notice a day to
/// the association's secretariat, which finds all of them in the list of [DueChecks]. Any number of processes may do
/// this at the same time; a row that is written in the same transaction decides who is first.
@ApplicationScoped
class TellEndingChecks {
    private static final Logger LOG = Logger.getLogger(TellEndingChecks.class);

    private final PublishedResources published;
    private final HelpResources resources;
    private final ToldChecks told;
    private final Outbox outbox;
    private final TellPeople people;
    private final Readers readers;
    private final Scopes scopes;

    TellEndingChecks(
            PublishedResources published,
            HelpResources resources,
            ToldChecks told,
            Outbox outbox,
            TellPeople people,
            Readers readers,
            Scopes scopes) {
        this.published = published;
        this.resources = resources;
        this.told = told;
        this.outbox = outbox;
        this.people = people;
        this.readers = readers;
        this.scopes = scopes;
    }

    // whatever is wrong, the next look is a minute away
    @SuppressWarnings("CatchingUnchecked")
    @Scheduled(every = "{tanggap.help.look-at-checks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            tell(resources.today());
        } catch (RuntimeException failure) {
            LOG.warnf("ending checks are not told yet: %s", failure.getClass().getSimpleName());
        }
    }

    void tell(LocalDate today) {
        var ending = scopes.within(
                Scope.nothing(), () -> QuarkusTransaction.requiringNew().call(() -> ending(today)));
        if (ending.isEmpty()) {
            return;
        }
        var umbrellas = scopes.within(
                Scope.nothing(), () -> QuarkusTransaction.requiringNew().call(told::umbrellas));
        for (var umbrella : umbrellas) {
            var own = new Scope(umbrella, null, Umbrella.HOME, Set.of());
            scopes.within(own, () -> {
                news(ending)
                        .forEach(service -> QuarkusTransaction.requiringNew().run(() -> tell(service, today)));
                return umbrella;
            });
        }
    }

    private List<EndingCheck> ending(LocalDate today) {
        return published.all().stream()
                .flatMap(row -> row.resource().stream())
                .flatMap(resource -> EndingCheck.of(resource, today).stream())
                .toList();
    }

    /// The services of which something was not told yet.
    private Set<String> news(List<EndingCheck> ending) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ending.stream()
                        .filter(check -> !told.contain(check))
                        .map(EndingCheck::resourceId)
                        .collect(Collectors.toSet()));
    }

    /// The row is locked: a contact that somebody checks meanwhile is told of before that or never.
    private void tell(String service, LocalDate today) {
        published.lock(service).flatMap(PublishedResources.Row::resource).ifPresent(resource -> tell(resource, today));
    }

    private void tell(HelpResource resource, LocalDate today) {
        for (var check : EndingCheck.of(resource, today)) {
            if (told.add(check)) {
                outbox.append(check.event());
                people.tell(news(check.stage(), today), readers.holding("SECRETARIAT"));
            }
        }
    }

    /// One a day: a mail for each of forty contacts would be read by nobody.
    private static News news(Stage stage, LocalDate today) {
        var id = "help-check-" + stage + "-" + today;
        var kind = switch (stage) {
            case SOON -> NoticeKind.HELP_CHECK_SOON;
            case OVERDUE -> NoticeKind.HELP_CHECK_OVERDUE;
        };
        return News.of(id, kind, Subject.of(UUID.nameUUIDFromBytes(id.getBytes(UTF_8))));
    }
}
