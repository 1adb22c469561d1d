package id.or.amsi.tanggap.tenant.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Opens a tenant: our row now, Keycloak's organisation as soon as the transaction has committed.
@ApplicationScoped
public class OpenOrganisation {
    private final Organisations organisations;
    private final Reconciliation reconciliation;

    OpenOrganisation(Organisations organisations, Reconciliation reconciliation) {
        this.organisations = organisations;
        this.reconciliation = reconciliation;
    }

    /// @param domain its web domain; the alias in Keycloak is made of it and never changes
    @Transactional(TxType.MANDATORY)
    public void open(UUID tenant, OrganisationKind kind, String name, String domain) {
        String alias = domain.replace('.', '-');
        // a-b.example and a.b.example are two outlets
        String free = organisations.aliasTaken(alias)
                ? alias + "-" + tenant.toString().substring(28)
                : alias;
        organisations.add(new Organisation(tenant, kind, free, name, domain));
        reconciliation.mark(tenant);
    }

    /// Follows a change of name.
    @Transactional(TxType.MANDATORY)
    public void rename(UUID tenant, String name) {
        Organisation organisation = organisations.find(tenant);
        if (organisation != null) {
            organisation.rename(name);
        }
    }
}
