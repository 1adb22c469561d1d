package id.or.amsi.tanggap.incident.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.incident.conversation.Desk;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@WithTestResource(StackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactServiceTest {
    private static final String BY_RECEIPT = "/v1/incident/public/receipt/contact";
    private static final Map<String, Object> MAIL = Map.of(
            "channel",
            "EMAIL",
            "address",
            "mawar@surel.example",
            "phrase",
            2,
            "windows",
            List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "10:30")));

    private Desk desk;

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = Desk.open(RunningStack.attach());
        }
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aServiceGetsTheContactAndTheCaseKnowsThatItAsked() {
        desk.reportPublicly(Desk.report("satu", MAIL));
        UUID incident = desk.newest();

        ask(desk.outlet(), incident)
                .statusCode(200)
                .body("channel", equalTo("EMAIL"))
                .body("address", equalTo("mawar@surel.example"))
                .body("phrase", equalTo(2))
                .body("language", equalTo("id"))
                .body("zone", equalTo("Asia/Jakarta"))
                .body("windows[0].days", contains("MONDAY"));

        assertThat(log(incident)).containsExactly("CONTACT_GIVEN");
        ask(desk.tenants().b().id(), incident).statusCode(404);
        ask(desk.outlet(), UUID.randomUUID()).statusCode(404);
        assertThat(log(incident)).hasSize(1);
    }

    @Test
    void nobodyElseGetsTheContact() {
        desk.reportPublicly(Desk.report("dua", MAIL));
        String path = path(desk.outlet(), desk.newest());

        for (RequestSpecification person : List.of(
                desk.as(desk.melati()), desk.as("STAFF"), desk.as(desk.tenants().umbrella(), "SECRETARIAT"))) {
            person.get(path).then().statusCode(403);
        }
        desk.nobody().get(path).then().statusCode(401);
        service().get(path).then().statusCode(200);
    }

    @Test
    void thereIsNoContactUnlessOneWasChosen() {
        desk.reportPublicly(Desk.report("tiga"));
        UUID withoutContact = desk.newest();
        desk.reportPublicly(Desk.report("empat", Map.of("channel", "NONE", "phrase", 1)));
        UUID withNone = desk.newest();

        ask(desk.outlet(), withoutContact).statusCode(404);
        ask(desk.outlet(), withNone).statusCode(404);

        assertThat(log(withoutContact)).isEmpty();
        assertThat(log(withNone)).isEmpty();
    }

    @Test
    void afterClosingTheContactIsGivenForAMonth() {
        desk.reportPublicly(Desk.report("lima", MAIL));
        UUID incident = desk.newest();
        String closed = "update incident.incident set state = 'CLOSED', closed_at = now() - interval '1 day' * ?::int"
                + " where incident_id = ?";

        desk.change(closed, 29, incident);
        ask(desk.outlet(), incident).statusCode(200);

        desk.change(closed, 31, incident);
        ask(desk.outlet(), incident).statusCode(404);
    }

    @Test
    void whoeverReportedChangesAndWithdrawsWithTheReceipt() {
        String receipt = desk.reportPublicly(Desk.report("enam", MAIL));
        UUID incident = desk.newest();

        String shown = withReceipt(receipt)
                .get(BY_RECEIPT)
                .then()
                .statusCode(200)
                .body("channel", equalTo("EMAIL"))
                .extract()
                .asString();
        withReceipt(receipt)
                .body(Map.of("channel", "WHATSAPP", "address", "+62 812 0000 0000", "phrase", 3))
                .put(BY_RECEIPT)
                .then()
                .statusCode(200)
                .body("windows", hasSize(0));

        assertThat(shown).doesNotContain("mawar@surel.example");
        ask(desk.outlet(), incident).body("channel", equalTo("WHATSAPP")).body("phrase", equalTo(3));
        withReceipt(receipt)
                .body(Map.of("channel", "EMAIL", "address", "bukan alamat", "phrase", 1))
                .put(BY_RECEIPT)
                .then()
                .statusCode(422)
                .body("type", endsWith("/contact-unusable"));
        withReceipt(receipt)
                .body(Map.of("channel", "NONE", "phrase", 1))
                .put(BY_RECEIPT)
                .then()
                .statusCode(200);
        ask(desk.outlet(), incident).statusCode(404);
        withReceipt(receipt)
                .get(BY_RECEIPT)
                .then()
                .body("channel", equalTo("NONE"))
                .body("phrase", nullValue());
    }

    @Test
    void aSignedInPersonChangesTheirOwnContactOnly() {
        UUID incident = desk.reportAs("STAFF", Desk.report("tujuh", MAIL));
        String own = "/v1/incident/reports/" + incident + "/contact";

        desk.as("STAFF")
                .body(Map.of("channel", "PHONE", "address", "021 555 0101", "phrase", 1))
                .put(own)
                .then()
                .statusCode(200);

        ask(desk.outlet(), incident).body("channel", equalTo("PHONE"));
        for (int way = 0; way < 3; way++) {
            stranger(way).get(own).then().statusCode(404);
            stranger(way).body(MAIL).put(own).then().statusCode(404);
        }
        ask(desk.outlet(), incident).body("channel", equalTo("PHONE"));
    }

    private RequestSpecification stranger(int way) {
        return switch (way) {
            case 0 -> desk.as("EDITOR");
            case 1 -> desk.as(desk.melati());
            default -> desk.as(desk.tenants().b(), "STAFF");
        };
    }

    private List<String> log(UUID incident) {
        return desk.ask(
                "select e.action from incident.log_entry e join incident.log_chain c using (tenant_id, chain_id)"
                        + " where c.incident_id = ? and e.action = 'CONTACT_GIVEN'",
                incident);
    }

    private ValidatableResponse ask(UUID tenant, UUID incident) {
        return service().get(path(tenant, incident)).then();
    }

    private RequestSpecification service() {
        String token = TestTokens.token()
                .person(UUID.randomUUID())
                .clientRole("incident-service", "safe-contacts.read")
                .sign();
        return desk.nobody().auth().oauth2(token);
    }

    private RequestSpecification withReceipt(String receipt) {
        return desk.nobody().header(Desk.RECEIPT, receipt);
    }

    private static String path(UUID tenant, UUID incident) {
        return "/v1/incident-internal/safe-contacts/" + tenant + "/" + incident;
    }
}
