package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.chapter.Chapters;
import id.or.amsi.tanggap.tenant.organisation.OpenOrganisation;
import id.or.amsi.tanggap.tenant.organisation.OrganisationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/// The secretariat registers an outlet: a tenant of its own, in our rows at once and in Keycloak soon after.
@ApplicationScoped
public class RegisterOutlet {
    private final Outlets outlets;
    private final OutletStateChanges history;
    private final OpenOrganisation organisation;
    private final Chapters chapters;
    private final Clock clock;

    RegisterOutlet(
            Outlets outlets,
            OutletStateChanges history,
            OpenOrganisation organisation,
            Chapters chapters,
            Clock clock) {
        this.outlets = outlets;
        this.history = history;
        this.organisation = organisation;
        this.chapters = chapters;
        this.clock = clock;
    }

    /// Those of the domains that belong to an outlet already, whatever its state.
    @Transactional
    public Set<String> taken(Set<String> domains) {
        return outlets.taken(domains);
    }

    /// @throws RefusedException if its domain is taken, or its place or chapter does not exist
    @Transactional
    public Outlet register(OutletRegistration registration) {
        OutletDetails details = registration.checked();
        if (!chapters.takesOutlets(details.chapterId())) {
            throw new RefusedException(new OutletRefusal.UnknownChapter());
        }
        outlets.lockRegister();
        if (!outlets.taken(Set.of(registration.domain())).isEmpty()) {
            throw new RefusedException(new OutletRefusal.DomainTaken(registration.domain()));
        }
        return add(registration.domain(), details);
    }

    private Outlet add(String domain, OutletDetails details) {
        UUID outletId = Ids.next();
        organisation.open(outletId, OrganisationKind.OUTLET, details.name(), domain);
        Outlet outlet = new Outlet(outletId, PublicId.next(), domain, details, clock.instant());
        outlets.add(outlet);
        history.add(outletId, null, OutletState.REGISTERED, "registered");
        return outlet;
    }
}
