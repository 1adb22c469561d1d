package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.ReadSops;
import id.or.amsi.tanggap.sop.adoption.SopAnswer;
import id.or.amsi.tanggap.sop.adoption.SopLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// A mentor reads an outlet's SOPs, drafts included, as a guest of the outlet.
@ApplicationScoped
class ReadMentoredSops {
    private final MentoringGrants grants;
    private final VisitOutlet visit;
    private final ReadSops sops;
    private final Clock clock;

    ReadMentoredSops(MentoringGrants grants, VisitOutlet visit, ReadSops sops, Clock clock) {
        this.grants = grants;
        this.visit = visit;
        this.sops = sops;
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
        return visit.asGuest(grantId, null, sops::list);
    }

    SopAnswer find(UUID grantId, UUID sopId) {
        return visit.asGuest(grantId, sopId, () -> sops.find(sopId));
    }
}
