package id.or.amsi.tanggap.tenant.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Keycloak;
import id.or.amsi.tanggap.tenant.testing.RegisteredOutlet;
import id.or.amsi.tanggap.tenant.testing.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class IntegrationServiceTest {
    private static final Map<String, Object> CHATBOT =
            Map.of("name", "Chatbot", "services", List.of("incident-service"));

    @Inject
    IntegrationJobs jobs;

    @Test
    void secretIsShownOnceAndItsTokenIsConfinedToTheOutletAndTheChosenServices() throws IOException {
        RegisteredOutlet outlet = Association.outlet();
        Api admin = outlet.founder("OUTLET_ADMIN");
        UUID key = UUID.randomUUID();

        JsonPath issued = created(admin, key, CHATBOT);

        JsonNode token = claims(tokenBySecret(issued));
        assertThat(token.path("aud").asText()).isEqualTo("incident-service");
        assertThat(token.path("organization")).hasSize(1);
        assertThat(token.path("organization").findValue("id").asText()).isEqualTo(outlet.organization());
        assertThat(token.has("realm_access") || token.has("resource_access")).isFalse();
        assertThat(created(admin, key, CHATBOT).getString("secret")).isEqualTo(issued.getString("secret"));
        admin.request()
                .get("/v1/integrations/" + issued.getString("integrationId"))
                .then()
                .statusCode(200)
                .body("credentials", hasSize(1))
                .body("credentials[0].secret", nullValue());
        assertThat(Stack.value(
                        "select string_agg(role, ',') from tenant.membership_role where membership_id = ?",
                        UUID.fromString(issued.getString("credentialId"))))
                .contains("INTEGRATION");
    }

    @Test
    void anotherOutletSeesNothingOfIt() {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        Api stranger = Association.outlet().founder("OUTLET_ADMIN");

        String path =
                "/v1/integrations/" + created(admin, UUID.randomUUID(), CHATBOT).getString("integrationId");

        admin.request().get(path).then().statusCode(200);
        stranger.request().get(path).then().statusCode(404);
        stranger.request().body(Map.of()).post(path + "/credentials").then().statusCode(404);
        stranger.request().post(path + "/revocation").then().statusCode(404);
        stranger.request().get("/v1/integrations").then().statusCode(200).body("items", hasSize(0));
        admin.request().get("/v1/integrations").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void rotatedCredentialsWorkSideBySideUntilTheOldOnesEnd() throws SQLException {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        JsonPath old = created(admin, UUID.randomUUID(), CHATBOT);
        String path = "/v1/integrations/" + old.getString("integrationId") + "/credentials";

        JsonPath fresh = admin.request()
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(tokenBySecret(old)).isNotBlank();
        assertThat(tokenBySecret(fresh)).isNotBlank();
        Instant tooLate = Instant.now().plus(Duration.ofDays(8));
        admin.request()
                .body(Map.of("oldUntil", tooLate.toString()))
                .post(path)
                .then()
                .statusCode(422)
                .body("hours", equalTo(168));
        Stack.change(
                "update tenant.integration_credential set expires_at = now() where credential_id = ?",
                UUID.fromString(old.getString("credentialId")));
        jobs.markExpired();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> tokenBySecret(old)).hasMessageContaining("401"));
        assertThat(tokenBySecret(fresh)).isNotBlank();
        assertThat(state(old)).isEqualTo("REMOVED");
        assertThat(state(fresh)).isEqualTo("ACTIVE");
    }

    @Test
    void revokedIntegrationIsShutOutAtOnceAndItsClientGoes() {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        JsonPath issued = created(admin, UUID.randomUUID(), CHATBOT);
        String path = "/v1/integrations/" + issued.getString("integrationId");
        assertThat(state(issued)).isEqualTo("ACTIVE");

        admin.request().post(path + "/revocation").then().statusCode(204);

        assertThat(state(issued)).isEqualTo("REMOVED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> tokenBySecret(issued)).hasMessageContaining("401"));
        admin.request()
                .body(Map.of())
                .post(path + "/credentials")
                .then()
                .statusCode(409)
                .body("type", endsWith("/integration-revoked"));
    }

    @Test
    void keyBasedIntegrationProvesItselfWithItsKey() throws GeneralSecurityException, IOException {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        KeyPair keys = rsa();
        Map<String, Object> keySet = Map.of("keys", List.of(jwk(keys)));

        JsonPath issued = created(
                admin, UUID.randomUUID(), Map.of("name", "App", "services", List.of("sop-service"), "keySet", keySet));

        assertThat(issued.getString("secret")).isNull();
        assertThat(claims(tokenByKey(issued, keys)).path("aud").asText()).isEqualTo("sop-service");
        assertThatThrownBy(() -> tokenByKey(issued, rsa())).hasMessageContaining("40");
    }

    @Test
    void nothingIsCreatedWhileKeycloakIsAway() {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        UUID key = UUID.randomUUID();
        Stack.part("keycloak", "pause");
        try {
            admin.request(key)
                    .body(CHATBOT)
                    .post("/v1/integrations")
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("/identity-provider-unavailable"));
            admin.request().get("/v1/integrations").then().body("items", hasSize(0));
        } finally {
            Stack.part("keycloak", "resume");
        }

        created(admin, key, CHATBOT);

        admin.request().get("/v1/integrations").then().body("items", hasSize(1));
    }

    @Test
    void clientThatNoCredentialNamesIsDeletedOnceItIsOld() throws SQLException {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        JsonPath known = created(admin, UUID.randomUUID(), CHATBOT);
        long twoHoursAgo = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();
        UUID old = new UUID(twoHoursAgo << 16 | 0x7000, 0x8000_0000_0000_0000L | System.nanoTime() >>> 2);
        String orphan = client("integration-" + old);
        String young = client("integration-" + Ids.next());

        jobs.deleteOrphans();

        assertThat(clients(orphan)).isEmpty();
        assertThat(clients(young)).hasSize(1);
        assertThat(clients(known.getString("clientId"))).hasSize(1);
    }

    private static JsonPath created(Api admin, UUID key, Map<String, Object> integration) {
        return admin.request(key)
                .body(integration)
                .post("/v1/integrations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String client(String name) {
        Keycloak.send("POST", "/clients", "{\"clientId\": \"" + name + "\"}");
        assertThat(clients(name)).hasSize(1);
        return name;
    }

    private static JsonNode clients(String name) {
        return Keycloak.get("/clients?clientId=" + name);
    }

    private static String state(JsonPath issued) {
        return Stack.value(
                        "select state from tenant.membership where membership_id = ?",
                        UUID.fromString(issued.getString("credentialId")))
                .orElseThrow();
    }

    private static String tokenBySecret(JsonPath issued) {
        String form = "client_id=" + issued.getString("clientId") + "&client_secret=" + issued.getString("secret");
        return Keycloak.clientToken(form).path("access_token").asText();
    }

    private static String tokenByKey(JsonPath issued, KeyPair keys) {
        String client = issued.getString("clientId");
        String assertion = Jwt.claims()
                .issuer(client)
                .subject(client)
                .audience(Stack.get("issuer"))
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(Duration.ofSeconds(30))
                .jws()
                .keyId("one")
                .sign(keys.getPrivate());
        return Keycloak.clientToken("client_id=" + client
                        + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion="
                        + assertion)
                .path("access_token")
                .asText();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper()
                .readTree(
                        Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static Map<String, String> jwk(KeyPair keys) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kid",
                "one",
                "kty",
                "RSA",
                "n",
                text(key.getModulus().toByteArray()),
                "e",
                text(key.getPublicExponent().toByteArray()));
    }

    private static String text(byte[] number) {
        byte[] unsigned = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
