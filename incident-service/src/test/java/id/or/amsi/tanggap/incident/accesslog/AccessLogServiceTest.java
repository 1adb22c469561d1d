package id.or.amsi.tanggap.incident.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.incident.confidential.KeyStore;
import id.or.amsi.tanggap.incident.conversation.Desk;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogServiceTest {
    private static final String INCIDENT = "/v1/incident/incidents/";
    private static final String RECEIPT = "/v1/incident/public/receipt";
    private static final RunningStack STACK = RunningStack.attach();

    @Inject
    KeyStore keys;

    private Desk desk;
    private Logs logs;

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = Desk.open(STACK);
        }
        logs = new Logs(desk::ask);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void everyReadAndWriteIsNotedInOrder() {
        UUID incident = desk.reportAs("STAFF", Desk.report("satu"));

        melati(incident, "").statusCode(200);
        melati(incident, "/messages").statusCode(200);
        melati(incident, "/notes").statusCode(200);
        melati(incident, "/retention").statusCode(200);
        write(incident, "messages").statusCode(201);
        write(incident, "notes").statusCode(201);
        act(incident, "triage", Map.of("severity", "HIGH", "branch", "INTERNAL", "ownContent", false));
        act(incident, "grants", Map.of("personId", desk.anggrek()));
        UUID friend = desk.tenants().a().person("EDITOR");
        act(incident, "exclusions", Map.of("personId", friend, "reason", "teman"));
        desk.as("STAFF").get("/v1/incident/reports/" + incident).then().statusCode(200);

        assertThat(logs.of(incident)).startsWith("SUBMITTER REPORTED", "SERVICE GRANTED");
        assertThat(logs.of(incident))
                .containsSubsequence(
                        "HANDLER DETAILS_READ",
                        "HANDLER MESSAGES_READ",
                        "HANDLER NOTES_READ",
                        "HANDLER RETENTION_READ",
                        "HANDLER MESSAGE_WRITTEN",
                        "HANDLER NOTE_WRITTEN",
                        "HANDLER TRIAGED",
                        "HANDLER GRANTED",
                        "HANDLER EXCLUDED",
                        "SUBMITTER FOLLOWED");
        assertThat(logs.broken(incident)).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNoEntryAndWhatIsAnsweredDoes() {
        UUID incident = desk.reportAs("STAFF", Desk.report("dua"));
        long before = logs.count(incident);

        desk.as(desk.anggrek()).get(INCIDENT + incident).then().statusCode(404);
        desk.as(desk.melati())
                .body(Map.of("reason", "x"))
                .post(INCIDENT + incident + "/resume")
                .then()
                .statusCode(409);

        assertThat(logs.count(incident)).isEqualTo(before);
        melati(incident, "").statusCode(200);
        assertThat(logs.count(incident)).isEqualTo(before + 1);
    }

    @Test
    void manyAtOnceDoNotForkTheChain() throws Exception {
        UUID incident = desk.reportAs("STAFF", Desk.report("tiga"));
        long before = logs.count(incident);
        List<Callable<Integer>> requests = IntStream.range(0, 32)
                .<Callable<Integer>>mapToObj(i -> () -> (i % 4 == 0
                                ? write(incident, "messages")
                                : melati(incident, i % 2 == 0 ? "" : "/messages"))
                        .extract()
                        .statusCode())
                .toList();

        List<Future<Integer>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            answers = threads.invokeAll(requests);
        }

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 201);
        }
        assertThat(logs.count(incident)).isEqualTo(before + requests.size());
        assertThat(logs.broken(incident)).isEmpty();
    }

    @Test
    void whatTheReceiptDoesCarriesNeitherTimeNorPseudonym() {
        String receipt = desk.reportPublicly(Desk.report("empat"));
        UUID incident = desk.newest();

        withReceipt(receipt, "").statusCode(200);
        withReceipt(receipt, "/messages").statusCode(200);
        withReceipt(receipt, "/openings").statusCode(200);

        assertThat(logs.of(incident))
                .contains("SUBMITTER FOLLOWED", "SUBMITTER MESSAGES_READ", "SUBMITTER OPENINGS_READ");
        assertThat(desk.ask(
                        "select e.seq::text from incident.log_entry e join incident.log_chain c using (tenant_id, chain_id)"
                                + " where c.incident_id = ? and e.role = 'SUBMITTER' and (e.at is not null or e.actor is not null)",
                        incident))
                .isEmpty();
    }

    @Test
    void whoeverReportedSeesWhoOpenedItByRole() {
        String receipt = desk.reportPublicly(Desk.report("lima"));
        UUID incident = desk.newest();
        withReceipt(receipt, "/openings").statusCode(200).body("items", hasSize(0));

        melati(incident, "").statusCode(200);
        melati(incident, "/messages").statusCode(200);

        String shown = withReceipt(receipt, "/openings")
                .statusCode(200)
                .body("items.what", contains("MESSAGES_READ", "DETAILS_READ"))
                .body("items.by", everyItem(equalTo("HANDLER")))
                .body("items[1].whatInWords.id", equalTo("membuka laporan"))
                .body("items.at", everyItem(matchesPattern(".*T(05|11|17|23):00:00Z")))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(desk.melati().toString());
        desk.as("STAFF")
                .get("/v1/incident/reports/" + incident + "/openings")
                .then()
                .statusCode(404);
    }

    @Test
    void onesOwnReportShowsItsOpeningsAndNobodyElses() {
        UUID incident = desk.reportAs("STAFF", Desk.report("enam"));
        melati(incident, "").statusCode(200);
        String own = "/v1/incident/reports/" + incident + "/openings";

        desk.as("STAFF").get(own).then().statusCode(200).body("items.what", contains("DETAILS_READ"));
        desk.as("EDITOR").get(own).then().statusCode(404);
        desk.as(desk.melati()).get(own).then().statusCode(404);
        desk.as(desk.tenants().b(), "STAFF").get(own).then().statusCode(404);
    }

    @Test
    void handlersSeeTheWholeLogWithNamesAndOthersNothing() {
        UUID incident = desk.reportAs("STAFF", Desk.report("tujuh"));
        melati(incident, "").statusCode(200);

        melati(incident, "/log")
                .statusCode(200)
                .body("items.action", hasItems("DETAILS_READ", "GRANTED", "REPORTED"))
                .body("items[0].personId", equalTo(desk.melati().toString()))
                .body(
                        "items.find { it.action == 'GRANTED' }.aboutId",
                        equalTo(desk.melati().toString()))
                .body("items.find { it.action == 'REPORTED' }.at", nullValue());
        melati(incident, "/log?limit=1").body("items.action", contains("LOG_READ"), "next", not(nullValue()));
        desk.as(desk.anggrek()).get(INCIDENT + incident + "/log").then().statusCode(404);
        desk.as("DIRECTOR").get(INCIDENT + incident + "/log").then().statusCode(403);
        desk.as(desk.tenants().b(), "HANDLER")
                .get(INCIDENT + incident + "/log")
                .then()
                .statusCode(404);
    }

    @Test
    void thePseudonymOfOnePersonIsAnotherOneInEveryIncident() {
        UUID first = desk.reportAs("STAFF", Desk.report("delapan"));
        UUID second = desk.reportAs("STAFF", Desk.report("sembilan"));
        for (UUID incident : List.of(first, second)) {
            melati(incident, "").statusCode(200);
            melati(incident, "").statusCode(200);
        }

        assertThat(logs.pseudonyms(first))
                .hasSize(1)
                .doesNotContain(desk.melati().toString());
        assertThat(logs.pseudonyms(second)).hasSize(1).doesNotContainAnyElementsOf(logs.pseudonyms(first));
    }

    @Test
    void withoutTheKeyNamesAreGoneAndTheChainStillHolds() {
        UUID incident = desk.reportAs("STAFF", Desk.report("sepuluh"));
        melati(incident, "").statusCode(200);
        UUID key =
                UUID.fromString(desk.ask("select key_id::text from incident.incident where incident_id = ?", incident)
                        .getFirst());

        keys.destroy(desk.outlet(), key);

        melati(incident, "/log").statusCode(500);
        assertThat(logs.broken(incident)).isEmpty();
        assertThat(logs.count(incident)).isGreaterThan(2);
        assertThat(desk.ask("select encode(person, 'escape') from incident.log_person where incident_id = ?", incident))
                .isNotEmpty()
                .noneMatch(person -> person.contains(desk.melati().toString()));
    }

    @Test
    void lookingAtTheListIsAnEntryOfTheOutletsOwnChain() {
        desk.as(desk.melati()).get("/v1/incident/incidents").then().statusCode(200);

        assertThat(desk.ask(
                        "select e.role || ' ' || e.action from incident.log_entry e join incident.log_chain c"
                                + " using (tenant_id, chain_id) where c.tenant_id = ? and c.incident_id is null"
                                + " order by e.seq desc limit 1",
                        desk.outlet()))
                .containsExactly("HANDLER LIST_READ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update incident.log_entry set action = 'CLOSED'",
                "delete from incident.log_entry",
                "delete from incident.log_chain",
                "update incident.log_chain set incident_id = null",
                "truncate incident.log_entry"
            })
    void theServicesOwnRoleChangesAndRemovesNothing(String attack) throws SQLException {
        desk.reportAs("STAFF", Desk.report("sebelas"));
        for (String role : List.of("incident_app", "incident_receipt", "incident_jobs", "incident_intake")) {
            try (Connection connection = STACK.superuser("incident");
                    Statement statement = connection.createStatement()) {
                statement.execute("select set_config('app.tenant_id', '" + desk.outlet() + "', false)");
                statement.execute("set role " + role);

                assertThatThrownBy(() -> statement.execute(attack)).hasMessageContaining("permission denied");
            }
        }
    }

    private ValidatableResponse melati(UUID incident, String path) {
        return desk.as(desk.melati()).get(INCIDENT + incident + path).then();
    }

    private ValidatableResponse write(UUID incident, String what) {
        return desk.as(desk.melati())
                .body(Map.of("text", "Halo"))
                .post(INCIDENT + incident + "/" + what)
                .then();
    }

    private void act(UUID incident, String what, Map<String, ?> body) {
        desk.as(desk.melati())
                .body(body)
                .post(INCIDENT + incident + "/" + what)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse withReceipt(String receipt, String path) {
        return desk.nobody().header(Desk.RECEIPT, receipt).get(RECEIPT + path).then();
    }
}
