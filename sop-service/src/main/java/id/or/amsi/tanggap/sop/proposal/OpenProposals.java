package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.proposal.BehindTemplates.Behind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/// Once a template has a newer version, every SOP on an older one gets its proposal: each in a transaction of its own,
/// none twice, the rest in the next round if the service stops in between. Any number of replicas may do it. One that
/// fails keeps no other waiting, comes back after pauses that grow, and is told to the operators once.
@ApplicationScoped
public class OpenProposals {
    private static final Logger LOG = Logger.getLogger(OpenProposals.class);
    private static final int BATCH = 500;
    /// Merging is work for the processor; people's requests come first.
    private static final int HANDS = 2;

    private final BehindTemplates behind;
    private final OpenProposal open;
    private final Setbacks setbacks;
    private final Scopes scopes;

    OpenProposals(BehindTemplates behind, OpenProposal open, Setbacks setbacks, Scopes scopes) {
        this.behind = behind;
        this.open = open;
        this.setbacks = setbacks;
        this.scopes = scopes;
    }

    @Scheduled(
            identity = "proposals",
            every = "{tanggap.proposals.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void openOften() {
        openAll();
    }

    /// One round: what is left over comes in the next one.
    ///
    /// @return how many were opened
    public int openAll() {
        List<Behind> sops = due(BATCH);
        if (sops.isEmpty()) {
            return 0;
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<CompletableFuture<Boolean>> tries = sops.stream()
                    .map(sop -> CompletableFuture.supplyAsync(() -> tried(sop), hands))
                    .toList();
            return (int) tries.stream().filter(CompletableFuture::join).count();
        }
    }

    /// Those that wait are read too, and left out here.
    List<Behind> due(int atMost) {
        return behind.list(atMost + setbacks.size()).stream()
                .filter(sop -> !setbacks.waits(sop))
                .toList();
    }

    @SuppressWarnings("CatchingUnchecked")
    boolean tried(Behind sop) {
        try {
            boolean opened = scopes.within(
                    Scope.of(sop.tenant()),
                    () -> QuarkusTransaction.requiringNew().call(() -> open.open(sop.sop())));
            setbacks.overcome(sop);
            return opened;
        } catch (RuntimeException e) {
            if (setbacks.add(sop)) {
                LOG.errorf(
                        "no proposal of version %d for SOP %s, it will be tried again: %s",
                        sop.toVersion(), sop.sop(), e.getClass().getName());
            }
            LOG.debug("the failure", e);
            return false;
        }
    }
}
