package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A mentor works as a guest of an outlet. What is read is written down for the outlet in the same
/// transaction: no answer without its entry. Without a grant that counts, nothing is there.
@ApplicationScoped
public class VisitOutlet {
    private final MentoringGrants grants;
    private final MentoringReads reads;
    private final Scopes scopes;
    private final Clock clock;

    VisitOutlet(MentoringGrants grants, MentoringReads reads, Scopes scopes, Clock clock) {
        this.grants = grants;
        this.reads = reads;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Does something inside the outlet, in a transaction of its own.
    ///
    /// @param sopId what is read; null for the list of SOPs
    public <T> T asGuest(UUID grantId, @Nullable UUID sopId, Supplier<T> work) {
        UUID mentor = scopes.person();
        UUID outlet =
                QuarkusTransaction.requiringNew().call(() -> counting(grantId)).outletId();
        return scopes.within(
                scopes.current().asGuestOf(outlet),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    counting(grantId);
                    reads.add(grantId, mentor, sopId, clock.instant());
                    return work.get();
                }));
    }

    private MentoringGrant counting(UUID grantId) {
        UUID mentor = scopes.person();
        return grants.find(grantId)
                .filter(grant -> grant.mentorId().equals(mentor) && grant.countsAt(clock.instant()))
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }
}
