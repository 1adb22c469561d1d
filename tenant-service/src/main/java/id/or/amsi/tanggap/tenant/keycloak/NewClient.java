package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client to be made for one credential of an integration.
///
/// @param clientId its name
/// @param name what administrators of Keycloak read
/// @param services the only audiences of its tokens
/// @param secret its password; null if it proves itself with a key
/// @param keySet its public keys (JWK Set as JSON); null if it has a secret
public record NewClient(
        String clientId,
        String name,
        List<String> services,
        @Nullable String secret,
        @Nullable String keySet) {

    public NewClient {
        if ((secret == null) == (keySet == null)) {
            throw new IllegalArgumentException("either a secret or keys");
        }
        services = List.copyOf(services);
    }

    /// Only a service account, no login pages, no roles but those given, no scopes but the organisation's.
    ObjectNode representation() {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", clientId).put("name", name).put("enabled", true);
        client.put("publicClient", false).put("serviceAccountsEnabled", true).put("fullScopeAllowed", false);
        client.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.withArray("defaultClientScopes").add("basic").add("organization");
        client.withArray("optionalClientScopes");
        services.forEach(service -> client.withArray("protocolMappers").add(audience(service)));
        if (keySet == null) {
            return client.put("clientAuthenticatorType", "client-secret").put("secret", secret);
        }
        client.put("clientAuthenticatorType", "client-jwt");
        client.withObject("/attributes").put("use.jwks.string", "true").put("jwks.string", keySet);
        return client;
    }

    private static ObjectNode audience(String service) {
        ObjectNode mapper = JsonNodeFactory.instance.objectNode();
        mapper.put("name", "audience " + service).put("protocol", "openid-connect");
        mapper.put("protocolMapper", "oidc-audience-mapper");
        mapper.withObject("/config")
                .put("included.client.audience", service)
                .put("access.token.claim", "true")
                .put("id.token.claim", "false");
        return mapper;
    }
}
