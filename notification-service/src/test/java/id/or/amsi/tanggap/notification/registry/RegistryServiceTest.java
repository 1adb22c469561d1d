package id.or.amsi.tanggap.notification.registry;

import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.as;
import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.TwoSecretaries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    private final TwoSecretaries secretaries = new TwoSecretaries();

    @BeforeEach
    void tellOfASecondSecretary() {
        secretaries.open(PATH + "/proposals");
    }

    @AfterEach
    void close() {
        secretaries.close();
    }

    @Test
    void serviceNeedsASecondPersonAndItsNumberACheck() {
        var id = propose(service("021-555-0101")).statusCode(201).extract().<String>path("changeId");

        decide(secretaries.firstToken(), id, "confirmation").statusCode(409).body("type", endsWith("/same-person"));
        decide(secretaries.editorToken(), id, "confirmation").statusCode(403);
        decide(secretaries.secondToken(), id, "confirmation").statusCode(204);
        decide(secretaries.secondToken(), id, "rejection").statusCode(409);

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
        as(secretaries.firstToken())
                .get(PATH + "/due-checks")
                .then()
                .statusCode(200)
                .body("[0].emergency", equalTo(true))
                .body("resourceId", hasItem("aji-advokasi"));
        as(secretaries.editorToken()).get(PATH + "/due-checks").then().statusCode(403);
    }

    @Test
    void whatIsNoServiceIsRefused() {
        propose(JSON.createObjectNode().put("id", "x")).statusCode(422).body("type", endsWith("/not-a-resource"));
        post(secretaries.firstToken(), PATH + "/proposals", Map.of("document", JSON.nullNode()))
                .statusCode(422);
    }

    @Test
    void emergencyServiceCannotLoseItsNumber() {
        var service = (ObjectNode) ResourceFile.tree(ResourceFile.shipped().stream()
                .filter(each -> each.id().equals("sapa-129"))
                .findFirst()
                .orElseThrow());
        var without = service.deepCopy();
        ((ArrayNode) without.path("channels")).remove(0);

        propose(without).statusCode(422).body("type", endsWith("/emergency-number-missing"));
        propose(service).statusCode(201);
    }

    @Test
    void numberThatIsNotShippedAsOneNeverBecomesAnEmergencyNumber() {
        var document = service("021-555-0106");
        var contact = (ObjectNode) document.at("/channels/0");

        contact.put("emergency", true);
        propose(document).statusCode(422).body("type", endsWith("/emergency-number-unknown"));
        contact.put("value", "129").put("dial", "129");
        propose(document).statusCode(201);
        contact.put("emergency", false)
                .put("type", "WEB")
                .put("value", "https://wa.me/62812")
                .remove("dial");
        propose(document).statusCode(422).body("type", endsWith("/not-a-resource"));
        contact.put("value", "https://contoh.example");
        propose(document).statusCode(201);
    }

    @Test
    void checkInBetweenKeepsNobodyFromConfirming() {
        publish("021-555-0107");
        var document = service("021-555-0107");
        addContact(document, "021-555-0108");
        var id = propose(document).statusCode(201).extract().<String>path("changeId");
        check("021-555-0107").statusCode(204);

        decide(secretaries.secondToken(), id, "confirmation").statusCode(204);

        isShown("channels.value", List.of("021-555-0107"));
        isShown("hidden", 1);
    }

    @Test
    void proposalThatWasWrittenAgainstSomethingElseUndoesNothing() {
        publish("021-555-0109");
        var id = propose(service("021-555-0110")).statusCode(201).extract().<String>path("changeId");
        publish("021-555-0111");

        decide(secretaries.secondToken(), id, "confirmation")
                .statusCode(409)
                .body("type", endsWith("/proposal-decided"));

        check("021-555-0111").statusCode(204);
        isShown("channels.value", List.of("021-555-0111"));
    }

    /// Each replica does what this one does; the rows alone decide who was first.
    @Test
    void ofChecksAtTheSameTimeNoneIsLost() throws Exception {
        var numbers = IntStream.range(0, 8).mapToObj(n -> "021-555-02" + n).toList();
        var document = service(numbers.getFirst());
        numbers.subList(1, 8).forEach(number -> addContact(document, number));
        publish(document);

        List<Integer> answers;
        try (var people = Executors.newFixedThreadPool(8)) {
            answers = people
                    .invokeAll(numbers.stream()
                            .map(number -> (Callable<Integer>)
                                    () -> check(number).extract().statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).containsOnly(204);
        isShown("channels.size()", 8);
    }

    @Test
    void rowThatCannotBeReadKeepsNothingElseFromBeingShown() throws SQLException {
        var broken = "uji-" + UUID.randomUUID();
        sql("insert into notification.help_resource values ('" + broken + "', '{\"later\": true}', 7)");
        try {
            publish("021-555-0105");
            check("021-555-0105").statusCode(204);

            isShown("channels.value", List.of("021-555-0105"));
        } finally {
            sql("delete from notification.help_resource where resource_id = '" + broken + "'");
        }
    }

    /// A service that only this test knows.
    private ObjectNode service(String number) {
        var document = JSON.createObjectNode().put("id", own).put("name", "Layanan uji");
        document.putObject("helps").put("id", "contoh").put("en", "an example");
        document.putArray("topics").add("LEGAL");
        document.putArray("channels");
        addContact(document, number);
        return document;
    }

    private static void addContact(ObjectNode document, String number) {
        document.withArray("channels")
                .addObject()
                .put("type", "TEL")
                .put("value", number)
                .putObject("check")
                .put("source", "a letter, 2026")
                .put("confidence", "M");
    }

    private void publish(String number) {
        publish(service(number));
    }

    private void publish(ObjectNode document) {
        var id = propose(document).statusCode(201).extract().<String>path("changeId");
        decide(secretaries.secondToken(), id, "confirmation").statusCode(204);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = RunningStack.attach().superuser("notification");
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private void isShown(String member, Object value) {
        // taken out first: a whole directory would be printed for every try
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Optional.<Object>ofNullable(given().get("/v1/help/resources")
                                .path("items.find { it.id == '" + own + "' }." + member)),
                        Optional.of(value)::equals);
    }

    private ValidatableResponse check(String number) {
        return post(secretaries.firstToken(), PATH + "/" + own + "/checks", Map.of("type", "TEL", "value", number));
    }

    private ValidatableResponse decide(String token, String id, String decision) {
        return post(token, PATH + "/proposals/" + id + "/" + decision, Map.of());
    }

    private ValidatableResponse propose(ObjectNode document) {
        return post(secretaries.firstToken(), PATH + "/proposals", Map.of("document", document));
    }
}
