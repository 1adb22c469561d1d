package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// An account as the member list of an organisation shows it.
public record KeycloakMember(UUID id, boolean serviceAccount) {
    static KeycloakMember of(JsonNode user) {
        return new KeycloakMember(
                UUID.fromString(user.path("id").asText()),
                user.path("username").asText().startsWith("service-account-"));
    }
}
