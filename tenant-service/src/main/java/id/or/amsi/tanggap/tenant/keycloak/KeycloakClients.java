package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Clients of integrations in Keycloak, one per credential, found again by their name.
@ApplicationScoped
public class KeycloakClients {
    private static final int PAGE = 100;

    private final KeycloakApi keycloak;

    KeycloakClients(@RestClient KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /// Makes a client.
    ///
    /// @return the account it acts as
    public UUID create(NewClient client) {
        return Created.id(() -> keycloak.createClient(client.representation()))
                .map(this::accountOf)
                .orElseThrow(() -> new IllegalStateException("a client of this name exists"));
    }

    /// The account a client acts as; empty if there is no such client.
    public Optional<UUID> account(String clientId) {
        return find(clientId).map(found -> accountOf(found.path("id").asText()));
    }

    /// Deletes a client: its credential and its account are of no use to anybody else.
    public void delete(String clientId) {
        find(clientId)
                .ifPresent(found -> MissingAsEmpty.ignore(
                        () -> keycloak.deleteClient(found.path("id").asText())));
    }

    /// The names of all clients that begin so.
    public List<String> beginningWith(String prefix) {
        List<String> clients = new ArrayList<>();
        for (int first = 0; ; first += PAGE) {
            List<ObjectNode> page = keycloak.findClients(prefix, true, first, PAGE);
            page.stream()
                    .map(client -> client.path("clientId").asText())
                    .filter(name -> name.startsWith(prefix))
                    .forEach(clients::add);
            if (page.size() < PAGE) {
                return clients;
            }
        }
    }

    private UUID accountOf(String id) {
        return UUID.fromString(keycloak.serviceAccount(id).path("id").asText());
    }

    private Optional<ObjectNode> find(String clientId) {
        return keycloak.findClients(clientId, false, 0, 1).stream().findFirst();
    }
}
