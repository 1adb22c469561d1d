package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.tenant.keycloak.KeycloakOrganisations;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Makes Keycloak match our rows of the tenant at hand. Compares what we want with what is there, so that it heals
/// whatever went before: a crash half-way, Keycloak being away, a hand that changed something there.
///
/// Every read and write of our own is a short transaction; no transaction is open while Keycloak is asked.
@ApplicationScoped
class Reconciler {
    private final Organisations organisations;
    private final KeycloakOrganisations keycloak;
    private final AnnounceOutlet outlet;
    private final ReconcilePeople people;
    private final List<OrganisationPart> parts;

    Reconciler(
            Organisations organisations,
            KeycloakOrganisations keycloak,
            AnnounceOutlet outlet,
            ReconcilePeople people,
            @All List<OrganisationPart> parts) {
        this.organisations = organisations;
        this.keycloak = keycloak;
        this.outlet = outlet;
        this.people = people;
        this.parts = parts;
    }

    /// What must not wait for Keycloak: a suspension reaches the other services, a credential whose time is over acts
    /// no more.
    void settle() {
        outlet.announce();
        parts.forEach(OrganisationPart::settle);
    }

    void reconcile() {
        settle();
        TenantFacts facts = organisations.facts();
        String id = keycloak.ensure(wanted(facts), facts.organizationId());
        if (!id.equals(facts.organizationId())) {
            organisations.identified(id);
            outlet.announce();
        }
        Steps steps = new Steps();
        steps.run(() -> people.reconcile(id, facts));
        parts.forEach(part -> steps.run(() -> part.reconcile(id)));
        steps.finish();
    }

    private static KeycloakOrganisations.Wanted wanted(TenantFacts facts) {
        String unique = facts.name() + " (" + facts.domain() + ")";
        return new KeycloakOrganisations.Wanted(facts.tenant(), facts.alias(), unique, facts.works());
    }
}
