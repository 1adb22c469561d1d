package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.tenant.keycloak.KeycloakClients;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakOrganisations;
import id.or.amsi.tanggap.tenant.organisation.OrganisationPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Makes the clients in Keycloak match the outlet's credentials: those whose time is over are deleted, the account of
/// every other one belongs to the organisation. A client that is missing cannot be made again, nobody kept its secret;
/// it is replaced by rotating.
@ApplicationScoped
class IntegrationClients implements OrganisationPart {
    private final EndCredential credentials;
    private final KeycloakClients clients;
    private final KeycloakOrganisations organisations;
    private final Clock clock;

    IntegrationClients(
            EndCredential credentials, KeycloakClients clients, KeycloakOrganisations organisations, Clock clock) {
        this.credentials = credentials;
        this.clients = clients;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void settle() {
        credentials.shutOutExpired();
    }

    @Override
    public void reconcile(String organizationId) {
        for (Credential credential : credentials.present()) {
            if (credential.isOver(clock.instant())) {
                clients.delete(credential.clientId());
                credentials.removed(credential.credentialId());
            } else {
                clients.account(credential.clientId())
                        .ifPresent(account -> organisations.admit(organizationId, account));
            }
        }
    }
}
