package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.ReadSops;
import id.or.amsi.tanggap.sop.adoption.SopAnswer;
import id.or.amsi.tanggap.sop.adoption.SopLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A mentor reads an outlet's SOPs, drafts included, as a guest of the outlet. What is read is written down for the
/// outlet in the same transaction: no answer without its entry. Without a grant that counts, nothing is there.
@ApplicationScoped
class ReadMentoredSops {
    private final MentoringGrants grants;
    private final MentoringReads reads;
    private final ReadSops sops;
    private final Scopes scopes;
    private final Clock clock;

    ReadMentoredSops(MentoringGrants grants, MentoringReads reads, ReadSops sops, Scopes scopes, Clock clock) {
        this.grants = grants;
        this.reads = reads;
        this.sops = sops;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// What the acting mentor may read now; all on one page.
    Page<Mentorship> mentorships() {
        return new Page<>(
                QuarkusTransaction.requiringNew().call(grants::ofMentor).stream()
                        .filter(grant -> grant.countsAt(clock.instant()))
                        .map(Mentorship::of)
                        .toList(),
                null);
    }

    Page<SopLine> list(UUID grantId) {
        return asGuest(grantId, null, sops::list);
    }

    SopAnswer find(UUID grantId, UUID sopId) {
        return asGuest(grantId, sopId, () -> sops.find(sopId));
    }

    private <T> T asGuest(UUID grantId, @Nullable UUID sopId, Supplier<T> reading) {
        UUID mentor = scopes.person();
        UUID outlet =
                QuarkusTransaction.requiringNew().call(() -> counting(grantId)).outletId();
        return scopes.within(
                scopes.current().asGuestOf(outlet),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    counting(grantId);
                    reads.add(grantId, mentor, sopId, clock.instant());
                    return reading.get();
                }));
    }

    private MentoringGrant counting(UUID grantId) {
        UUID mentor = scopes.person();
        return grants.find(grantId)
                .filter(grant -> grant.mentorId().equals(mentor) && grant.countsAt(clock.instant()))
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }
}
