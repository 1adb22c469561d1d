package id.or.amsi.tanggap.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.local.TestStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People and organisations that a test makes for itself, under names that no other test has.
final class RealmPeople {
    static final String PASSWORD = "Tanggap-demo-2026";
    static final String SEED = "tanggap-demo-otp-seed";

    private static final ObjectMapper JSON = new ObjectMapper();
    /// Other modules' tests keep the machine busy.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestStack stack;
    private final KeycloakAdmin admin;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private @Nullable String anyone;

    private RealmPeople(TestStack stack) {
        this.stack = stack;
        this.admin = new KeycloakAdmin(stack.get("keycloak.url"), stack.get("keycloak.admin.password"));
    }

    static RealmPeople in(TestStack stack) {
        return new RealmPeople(stack);
    }

    KeycloakAdmin admin() {
        return admin;
    }

    /// @param must whether the person must have a second factor
    /// @param has whether one is set up
    /// @return the mail address
    String person(String name, boolean must, boolean has) throws IOException, InterruptedException {
        var address = name + "@" + run + ".example";
        var user = JSON.createObjectNode().put("username", address).put("email", address);
        user.put("firstName", "Orang Uji").put("enabled", true);
        var credentials = user.putArray("credentials");
        credentials.addObject().put("type", "password").put("value", PASSWORD);
        if (has) {
            credentials
                    .addObject()
                    .put("type", "otp")
                    .put(
                            "secretData",
                            JSON.createObjectNode().put("value", SEED).toString())
                    .put(
                            "credentialData",
                            "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        }
        admin.post("/amsi/users", user);
        if (must) {
            var role = Objects.requireNonNull(admin.get("/amsi/roles/second-factor"));
            admin.post(
                    "/amsi/users/" + idOf(address) + "/role-mappings/realm",
                    JSON.createArrayNode().add(role));
        }
        return address;
    }

    String idOf(String address) throws IOException, InterruptedException {
        var found = Objects.requireNonNull(admin.get("/amsi/users?exact=true&username=" + encode(address)));
        return found.path(0).path("id").asText();
    }

    /// @return the new organisation's id
    String organization(String alias, String member) throws IOException, InterruptedException {
        admin.post(
                "/amsi/organizations",
                JSON.createObjectNode().put("name", alias).put("alias", alias));
        var found = Objects.requireNonNull(admin.get("/amsi/organizations?exact=true&search=" + alias));
        var id = found.path(0).path("id").asText();
        admin.post(
                "/amsi/organizations/" + id + "/members", JSON.getNodeFactory().textNode(idOf(member)));
        return id;
    }

    /// @return a name that only this run has
    String named(String name) {
        return name + "-" + run;
    }

    /// @return the alias of an organisation that exists; a token asked for one that does not is refused
    String anyone() throws IOException, InterruptedException {
        if (anyone == null) {
            organization(named("anyone"), person("anyone", false, false));
            anyone = named("anyone");
        }
        return anyone;
    }

    /// A service's own token; empty when it is refused.
    ///
    /// @param scopes beyond those that it always has
    String serviceToken(String service, String... scopes) throws IOException, InterruptedException {
        var fields = new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                service + "-service",
                "client_secret",
                stack.get(service + ".client.secret")));
        if (scopes.length > 0) {
            fields.put("scope", String.join(" ", scopes));
        }
        return JSON.readTree(form(fields).body()).path("access_token").asText();
    }

    HttpResponse<String> form(Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(stack.get("issuer") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(asAdministrator(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    void put(String path, String body) throws IOException, InterruptedException {
        var answer = send(asAdministrator(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    JsonNode mailTo(String address) {
        var request = HttpRequest.newBuilder(URI.create(stack.get("console.url") + "/mail?to=" + encode(address)));
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> JSON.readTree(send(request).body()), mails -> !mails.isEmpty())
                .path(0);
    }

    static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private HttpRequest.Builder asAdministrator(String path) throws IOException, InterruptedException {
        var login = send(HttpRequest.newBuilder(
                        URI.create(stack.get("keycloak.url") + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + encode(stack.get("keycloak.admin.password")))));
        return HttpRequest.newBuilder(URI.create(stack.get("keycloak.url") + "/admin/realms/amsi" + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer "
                                + JSON.readTree(login.body())
                                        .path("access_token")
                                        .asText());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
