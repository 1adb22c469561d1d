package id.or.amsi.tanggap.notification.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Two people of the association's secretariat, of whom one proposes and the other confirms, and an editor of an
/// outlet.
public final class TwoSecretaries implements AutoCloseable {
    private final ToldTenants told = ToldTenants.ofTheStack(RunningStack.attach());
    private final UUID second = UUID.randomUUID();
    private final TwoTenants tenants = TwoTenants.tell(told, RunningStack.attach(), "notification", "EDITOR");

    /// Returns when the service knows the second one too.
    ///
    /// @param path of something that only the secretariat sees
    public void open(String path) {
        told.activeMember(umbrella(), UUID.randomUUID(), second, "SECRETARIAT");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(secondToken()).get(path).then().statusCode(200));
    }

    @Override
    public void close() {
        told.close();
    }

    /// The association's tenant.
    public UUID umbrella() {
        return tenants.umbrella().id();
    }

    public UUID first() {
        return tenants.umbrella().person("SECRETARIAT");
    }

    public UUID second() {
        return second;
    }

    public String firstToken() {
        return tenants.umbrella().token("SECRETARIAT");
    }

    public String secondToken() {
        return TestTokens.token()
                .tenant(tenants.umbrella().organization())
                .person(second)
                .sign();
    }

    public String editorToken() {
        return tenants.a().token("EDITOR");
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "id");
    }

    public static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return post(as(token), path, body);
    }

    /// @param body nothing is sent of an empty one
    public static ValidatableResponse post(RequestSpecification as, String path, Map<String, ?> body) {
        var request = as.header("Idempotency-Key", UUID.randomUUID());
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(path)
                .then();
    }
}
