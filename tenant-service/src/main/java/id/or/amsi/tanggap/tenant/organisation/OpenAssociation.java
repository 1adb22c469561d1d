package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.tenancy.Umbrella;
import id.or.amsi.tanggap.kit.web.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the association's own tenant and invites its first secretariat account, when the service starts for the first
/// time. Everybody else is invited by people.
@ApplicationScoped
class OpenAssociation {
    private final Scopes scopes;
    private final Organisations organisations;
    private final OpenOrganisation open;
    private final MemberAccounts members;
    private final Reconciliation reconciliation;
    private final Optional<String> firstSecretariat;
    private final String name;

    OpenAssociation(
            Scopes scopes,
            Organisations organisations,
            OpenOrganisation open,
            MemberAccounts members,
            Reconciliation reconciliation,
            @ConfigProperty(name = "tanggap.first-secretariat") Optional<String> firstSecretariat,
            @ConfigProperty(name = "tanggap.association.name") String name) {
        this.scopes = scopes;
        this.organisations = organisations;
        this.open = open;
        this.members = members;
        this.reconciliation = reconciliation;
        this.firstSecretariat = firstSecretariat;
        this.name = name;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        firstSecretariat.ifPresent(address -> open(address.toLowerCase(Locale.ROOT)));
    }

    /// Starting two replicas at once opens one association: they wait for each other.
    private void open(String address) {
        UUID fresh = Ids.next();
        UUID association = scopes.within(
                new Scope(fresh, null, Umbrella.HOME, Set.of()),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> openOnce(fresh, address.substring(address.indexOf('@') + 1))));
        scopes.within(
                Scope.of(association),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    organisations.lockAssociation();
                    members.inviteFirst("Sekretariat AMSI", address);
                    reconciliation.mark();
                    return association;
                }));
    }

    private UUID openOnce(UUID fresh, String domain) {
        organisations.lockAssociation();
        return organisations.association().orElseGet(() -> {
            open.open(fresh, OrganisationKind.ASSOCIATION, name, domain);
            return fresh;
        });
    }
}
