package id.or.amsi.tanggap.tenant.integration;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakClients;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakOrganisations;
import id.or.amsi.tanggap.tenant.keycloak.NewClient;
import id.or.amsi.tanggap.tenant.member.IntegrationMembers;
import id.or.amsi.tanggap.tenant.organisation.OrganisationIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a credential: rows of ours, and while the caller waits the client in Keycloak, because its secret is shown
/// once
/// and kept nowhere. If the transaction fails after that, the client is an orphan that can do nothing, for its account
/// is no member of ours; the nightly pass deletes it.
@ApplicationScoped
class IssueCredential {
    private final Integrations integrations;
    private final KeycloakClients clients;
    private final KeycloakOrganisations organisations;
    private final OrganisationIdentity identity;
    private final IntegrationMembers members;
    private final Scopes scopes;
    private final Clock clock;

    IssueCredential(
            Integrations integrations,
            KeycloakClients clients,
            KeycloakOrganisations organisations,
            OrganisationIdentity identity,
            IntegrationMembers members,
            Scopes scopes,
            Clock clock) {
        this.integrations = integrations;
        this.clients = clients;
        this.organisations = organisations;
        this.identity = identity;
        this.members = members;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// @param keySet the integration's public keys; null to make a secret
    @Transactional(TxType.MANDATORY)
    IssuedCredential issue(Integration integration, @Nullable JsonNode keySet) {
        boolean byKey = keySet != null && !keySet.isNull();
        PublicKeys keys = keySet != null && byKey ? PublicKeys.of(keySet) : null;
        ClientSecret secret = byKey ? null : ClientSecret.next();
        CredentialMethod method = byKey ? CredentialMethod.KEY : CredentialMethod.SECRET;
        Credential credential =
                new Credential(Ids.next(), integration.integrationId(), method, scopes.person(), clock.instant());
        integrations.add(credential);
        NewClient client = new NewClient(
                credential.clientId(),
                integration.name(),
                integration.services(),
                secret == null ? null : secret.value(),
                keys == null ? null : keys.json());
        UUID account = asking(() -> create(client));
        credential.actsAs(account);
        members.admit(credential.credentialId(), integration.name(), account);
        return new IssuedCredential(
                integration.integrationId(),
                credential.credentialId(),
                credential.clientId(),
                method,
                secret == null ? null : secret.value());
    }

    private UUID create(NewClient client) {
        String organization = identity.current()
                .orElseThrow(() -> new RefusedException(new IntegrationRefusal.IdentityProviderAway()));
        UUID account = clients.create(client);
        organisations.admit(organization, account);
        return account;
    }

    private static <T> T asking(Supplier<T> keycloak) {
        try {
            return keycloak.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new RefusedException(new IntegrationRefusal.IdentityProviderAway());
        }
    }
}
