package id.or.amsi.tanggap.tenant.verification;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import id.or.amsi.tanggap.tenant.outlet.Outlet;
import id.or.amsi.tanggap.tenant.outlet.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// The secretariat records what the Press Council decided about an outlet. The outlet shows the newest decision.
@ApplicationScoped
class RecordVerification {
    private final Outlets outlets;
    private final Verifications verifications;
    private final Scopes scopes;
    private final Clock clock;

    RecordVerification(Outlets outlets, Verifications verifications, Scopes scopes, Clock clock) {
        this.outlets = outlets;
        this.verifications = verifications;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Verification add(UUID outletId, NewVerification decision) {
        Outlet outlet = outlets.requireLocked(outletId);
        Verification verification = new Verification(
                Ids.next(),
                decision.stage(),
                decision.evidenceReference().strip(),
                decision.decidedOn(),
                scopes.person(),
                clock.instant());
        verifications.add(outletId, verification);
        outlet.verified(verifications.newestStage(outletId));
        return verification;
    }

    @Transactional
    Page<Verification> list(UUID outletId, PageParams params) {
        outlets.require(outletId);
        return Page.of(
                verifications.page(outletId, params.afterId(), params.limit()),
                params.limit(),
                verification -> verification.verificationId().toString());
    }
}
