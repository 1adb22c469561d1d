package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.local.Tokens;
import id.or.amsi.tanggap.local.Totp;
import id.or.amsi.tanggap.local.demo.Scenario;
import id.or.amsi.tanggap.local.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;

/// Tokens of every worth. Two clients of the test's own give tokens that live an hour, so that nobody removed or
/// suspended runs out of theirs, and tokens that live a second.
final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LASTING = "isolation-lasting";
    private static final String PASSING = "isolation-passing";

    private final Scenario scenario = Scenario.shipped();
    private final RunningStack stack;

    SignIn(RunningStack stack) {
        this.stack = stack;
        try {
            var admin = new KeycloakAdmin(stack.get("keycloak.url"), stack.get("keycloak.admin.password"));
            client(admin, LASTING, 3600);
            client(admin, PASSING, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @param scope such as `organization:kabarbunga-example`; empty for no organisation
    String lasting(String account, String scope) {
        return token(LASTING, account, scope);
    }

    /// Worth nothing a second later.
    String passing(String account, String scope) {
        return token(PASSING, account, scope);
    }

    /// A service's own token.
    String service(String service) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("scope", service.equals("notification") ? "safe-contacts" : "openid")
                .auth()
                .preemptive()
                .basic(service + "-service", stack.get(service + ".client.secret"))
                .post(endpoint("amsi"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /// A real token, of the realm that administrates Keycloak.
    String ofAnotherRealm() {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", KeycloakAdmin.NAME)
                .formParam("password", stack.get("keycloak.admin.password"))
                .post(endpoint("master"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /// What a token says, signed by a stranger.
    ///
    /// @param issuer who it claims to be from; empty for the real one
    static String forged(String token, String issuer) {
        try {
            var parts = token.split("\\.", -1);
            var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (!issuer.isEmpty()) {
                claims.put("iss", issuer);
            }
            claims.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
            var said = parts[0] + "." + encoded(JSON.writeValueAsBytes(claims));
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair stranger = generator.generateKeyPair();
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(stranger.getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(String client, String account, String scope) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", account)
                .formParam("password", scenario.password())
                .formParam("totp", Totp.code(scenario.secondFactorSeed(), Instant.now()))
                .formParam("scope", ("openid " + scope).strip())
                .post(endpoint("amsi"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String endpoint(String realm) {
        return stack.get("keycloak.url") + "/realms/" + realm + "/protocol/openid-connect/token";
    }

    private static void client(KeycloakAdmin admin, String name, int seconds) throws IOException, InterruptedException {
        if (!clients(admin, name).isEmpty()) {
            return;
        }
        var client = (ObjectNode) clients(admin, Tokens.CLIENT).get(0);
        client.remove("id");
        client.put("clientId", name);
        client.withObject("/attributes").put("access.token.lifespan", Integer.toString(seconds));
        admin.post("/amsi/clients", client);
    }

    private static JsonNode clients(KeycloakAdmin admin, String name) throws IOException, InterruptedException {
        return Objects.requireNonNull(admin.get("/amsi/clients?clientId=" + name));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
