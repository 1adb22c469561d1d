package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// An account as the member list of an organisation shows it.
///
/// @param isPerson people have a mail address, which only we can change; accounts of programs have none
public record KeycloakMember(UUID id, boolean isPerson) {
    static KeycloakMember of(JsonNode user) {
        return new KeycloakMember(
                UUID.fromString(user.path("id").asText()),
                user.path("email").asText().contains("@"));
    }
}
