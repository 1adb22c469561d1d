package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Counts how many people of each outlet have not acknowledged what is in force, whenever that changed. Of whom, nobody
/// outside the outlet learns. Any number of replicas may count: the last one is as good as the first.
@ApplicationScoped
public class CountKnowledge {
    private static final Logger LOG = Logger.getLogger(CountKnowledge.class);
    private static final int BATCH = 100;
    private static final String PROGRAM = "INTEGRATION";

    private final KnowledgeCounts counts;
    private final Acknowledgements acknowledgements;
    private final Members members;
    private final Outlets outlets;
    private final Scopes scopes;
    private final Clock clock;

    CountKnowledge(
            KnowledgeCounts counts,
            Acknowledgements acknowledgements,
            Members members,
            Outlets outlets,
            Scopes scopes,
            Clock clock) {
        this.counts = counts;
        this.acknowledgements = acknowledgements;
        this.members = members;
        this.outlets = outlets;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "knowledge-counts",
            every = "{tanggap.knowledge-counts.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void countOften() {
        countAll();
    }

    /// @return how many outlets were counted
    public int countAll() {
        int counted = 0;
        int last;
        List<UUID> stale;
        do {
            stale = counts.stale(BATCH);
            last = (int) stale.stream().filter(this::counted).count();
            counted += last;
        } while (stale.size() == BATCH && last > 0);
        return counted;
    }

    @SuppressWarnings("CatchingUnchecked")
    private boolean counted(UUID outlet) {
        try {
            return scopes.within(Scope.of(outlet), () -> {
                QuarkusTransaction.requiringNew().run(this::count);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.errorf(
                    "outlet %s was not counted, it will be tried again: %s",
                    outlet, e.getClass().getName());
            LOG.debug("the failure", e);
            return false;
        }
    }

    private void count() {
        String state = counts.state();
        Knowledge knowledge = new Knowledge(acknowledgements.editions(), acknowledgements.all());
        List<Member> people = members.active().values().stream()
                .filter(member -> !member.holds(PROGRAM))
                .toList();
        LocalDate today = LocalDate.now(clock.withZone(outlets.own().zone()));
        for (Edition edition : knowledge.inForce(today)) {
            long open = people.stream()
                    .filter(member -> !knowledge
                            .open(edition, member.personId(), member.roles())
                            .isEmpty())
                    .count();
            counts.put(edition, people.size(), (int) open, state);
        }
    }
}
