package id.or.amsi.tanggap.notification.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class RegistryServiceTest {
    private static final String PATH = "/v1/help/registry";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String own = "uji-" + UUID.randomUUID();
    private final ToldTenants told = ToldTenants.ofTheStack(RunningStack.attach());
    private final UUID second = UUID.randomUUID();
    private final TwoTenants tenants = TwoTenants.tell(told, RunningStack.attach(), "notification", "EDITOR");

    @BeforeEach
    void tellOfASecondSecretary() {
        told.activeMember(tenants.umbrella().id(), UUID.randomUUID(), second, "SECRETARIAT");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> as(secondToken()).get(PATH + "/proposals").then().statusCode(200));
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void serviceNeedsASecondPersonAndItsNumberACheck() {
        var id = propose(service("021-555-0101")).statusCode(201).extract().<String>path("changeId");

        decide(firstToken(), id, "confirmation").statusCode(409).body("type", endsWith("/same-person"));
        decide(tenants.a().token("EDITOR"), id, "confirmation").statusCode(403);
        decide(secondToken(), id, "confirmation").statusCode(204);
        decide(secondToken(), id, "rejection").statusCode(409);

        isShown("hidden", 1);
        check("021-555-0102").statusCode(409).body("type", endsWith("/contact-not-as-read"));
        check("021-555-0101").statusCode(204);
        isShown("channels.value", List.of("021-555-0101"));
    }

    @Test
    void changedNumberIsUncheckedAgain() {
        publish("021-555-0101");
        check("021-555-0101").statusCode(204);

        publish("021-555-0103");

        isShown("channels.value", List.of());
    }

    @Test
    void everythingIsToBeCheckedAfterTheInstallation() {
        as(firstToken())
                .get(PATH + "/due-checks")
                .then()
                .statusCode(200)
                .body("[0].emergency", equalTo(true))
                .body("resourceId", hasItem("aji-advokasi"));
        as(tenants.a().token("EDITOR")).get(PATH + "/due-checks").then().statusCode(403);
    }

    @Test
    void whatIsNoServiceIsRefused() {
        propose(JSON.createObjectNode().put("id", "x")).statusCode(422).body("type", endsWith("/not-a-resource"));
    }

    /// A service that only this test knows.
    private ObjectNode service(String number) {
        var document = JSON.createObjectNode().put("id", own).put("name", "Layanan uji");
        document.putObject("helps").put("id", "contoh").put("en", "an example");
        document.putArray("topics").add("LEGAL");
        document.putArray("channels")
                .addObject()
                .put("type", "TEL")
                .put("value", number)
                .putObject("check")
                .put("source", "a letter, 2026")
                .put("confidence", "M");
        return document;
    }

    private void publish(String number) {
        var id = propose(service(number)).statusCode(201).extract().<String>path("changeId");
        decide(secondToken(), id, "confirmation").statusCode(204);
    }

    private void isShown(String member, Object value) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/help/resources")
                        .then()
                        .body("items.find { it.id == '" + own + "' }." + member, equalTo(value)));
    }

    private ValidatableResponse check(String number) {
        return post(firstToken(), "/" + own + "/checks", Map.of("type", "TEL", "value", number));
    }

    private ValidatableResponse decide(String token, String id, String decision) {
        return post(token, "/proposals/" + id + "/" + decision, Map.of());
    }

    private ValidatableResponse propose(ObjectNode document) {
        return post(firstToken(), "/proposals", Map.of("document", document));
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        var request = as(token).header("Idempotency-Key", UUID.randomUUID());
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(PATH + path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "id");
    }

    private String firstToken() {
        return tenants.umbrella().token("SECRETARIAT");
    }

    private String secondToken() {
        return TestTokens.token()
                .tenant(tenants.umbrella().organization())
                .person(second)
                .sign();
    }
}
