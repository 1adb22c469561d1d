package id.or.amsi.tanggap.tenant.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;

/// The running Keycloak as its administrator sees it.
public final class Keycloak {
    private Keycloak() {}

    /// What is there under a path of the realm's administration, e.g. `/organizations?q=...`.
    public static JsonNode get(String path) {
        return send("GET", path, "");
    }

    /// Asks again where the service changes the same person meanwhile: Keycloak refuses one of two at once.
    public static JsonNode send(String method, String path, String body) {
        String answer = await("Keycloak takes " + method + " " + path)
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptionsMatching(
                        refused -> String.valueOf(refused.getMessage()).contains(": 409"))
                .until(
                        () -> Stack.send(method, address("/admin/realms/amsi" + path), administrator(), body),
                        taken -> true);
        return Stack.json(answer.isEmpty() ? "null" : answer);
    }

    /// The organisation of a tenant, or a missing node.
    public static JsonNode organization(String tenant) {
        JsonNode found = get("/organizations?briefRepresentation=false&q=tanggap-tenant:" + tenant);
        return found.path(0);
    }

    /// A token for a client that proves itself with these form fields.
    public static JsonNode clientToken(String form) {
        return Stack.json(Stack.send(
                "POST",
                address("/realms/amsi/protocol/openid-connect/token"),
                null,
                "grant_type=client_credentials&" + form));
    }

    private static String administrator() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + Stack.get("keycloak.admin.password");
        return Stack.json(Stack.send("POST", address("/realms/master/protocol/openid-connect/token"), null, form))
                .path("access_token")
                .asText();
    }

    private static URI address(String path) {
        return URI.create(Stack.get("keycloak.url") + path);
    }
}
