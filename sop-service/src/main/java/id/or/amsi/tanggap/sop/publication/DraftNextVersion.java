package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Starts the next version where the published one ends. The published one stays in force meanwhile.
@ApplicationScoped
class DraftNextVersion {
    private final SopVersions versions;
    private final Scopes scopes;
    private final Clock clock;

    DraftNextVersion(SopVersions versions, Scopes scopes, Clock clock) {
        this.versions = versions;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    SopVersion start(UUID sopId) {
        versions.lock(sopId);
        SopVersion published = versions.newestPublished(sopId)
                .filter(version -> versions.draft(sopId).isEmpty())
                .orElseThrow(() -> new RefusedException(new PublicationRefusal.NothingToContinue()));
        SopVersion next = published.next(scopes.person(), clock.instant());
        versions.add(next);
        return next;
    }
}
