package id.or.amsi.tanggap.tenant.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The id under which Keycloak knows the acting tenant.
@ApplicationScoped
public class OrganisationIdentity {
    private final Organisations organisations;

    OrganisationIdentity(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Empty until the reconciler has made the organisation.
    public Optional<String> current() {
        return Optional.ofNullable(organisations.facts().organizationId());
    }
}
