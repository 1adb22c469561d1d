package id.or.amsi.tanggap.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Keycloak's Admin API, as far as preparing a realm needs it.
public final class KeycloakAdmin {
    public static final String NAME = "admin";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final String password;

    /// @param url Keycloak's address
    public KeycloakAdmin(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /// @param path below `/admin/realms`, such as `/amsi/users`
    /// @return null when there is no such thing
    public @Nullable JsonNode get(String path) throws IOException, InterruptedException {
        var answer = send(request(path).GET());
        return answer.statusCode() == 404
                ? null
                : json.readTree(accepted(path, answer).body());
    }

    public void post(String path, JsonNode body) throws IOException, InterruptedException {
        accepted(path, send(request(path).POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    public void put(String path, JsonNode body) throws IOException, InterruptedException {
        accepted(path, send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> accepted(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new PartFailed("Keycloak answered " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return answer;
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return json.readTree(accepted("the administrator's sign-in", answer).body())
                .path("access_token")
                .asText();
    }
}
