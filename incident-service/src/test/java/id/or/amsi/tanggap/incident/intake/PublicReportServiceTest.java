package id.or.amsi.tanggap.incident.intake;

import static id.or.amsi.tanggap.incident.intake.Reports.aKey;
import static id.or.amsi.tanggap.incident.intake.Reports.aReport;
import static id.or.amsi.tanggap.incident.intake.Reports.publicly;
import static id.or.amsi.tanggap.incident.intake.Reports.withReceipt;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class PublicReportServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static ToldTenants told;
    private static OutletWithSop outlet;

    @Inject
    Scopes scopes;

    @Inject
    DataSource database;

    @BeforeAll
    static void tell() {
        told = ToldTenants.ofTheStack(STACK);
        outlet = OutletWithSop.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void anybodySeesWhatHappensAfterAReport() {
        var shown = given().when()
                .get("/v1/incident/public/{id}/procedure", outlet.publicId())
                .then();

        shown.statusCode(200)
                .body(
                        "outlet",
                        equalTo("Kabar " + outlet.organization()),
                        "sopVersion",
                        equalTo(1),
                        "steps.size()",
                        equalTo(17))
                .body("steps[0].time.amount", equalTo(24), "steps[0].time.urgent", equalTo(4))
                .body("recipients.name", hasItem("Dewi"));
        given().when()
                .get("/v1/incident/public/{id}/procedure", "tidak-ada")
                .then()
                .statusCode(404);
    }

    @Test
    void aReceiptOpensItsReportAndNothingElseDoes() {
        String receipt = anonymously(aReport());

        var found = withReceipt(receipt);

        found.statusCode(200)
                .body("state", equalTo("REPORTED"), "incidentId", nullValue(), "told", nullValue())
                .body("steps[0].dueAt", endsWith(":00:00Z"));
        withReceipt(receipt.toLowerCase(Locale.ROOT).replace('-', ' ')).statusCode(200);
        String another = anonymously(aReport());
        assertThat(another).isNotEqualTo(receipt);
        withReceipt("0000-0000-0000-0000-0000-0000-0000").statusCode(404).body("type", endsWith("/not-found"));
        withReceipt(receipt.substring(1)).statusCode(422).body("type", endsWith("/receipt-mistyped"));
    }

    @Test
    void aReportWithoutAccountWaitsForTheHourUnlessThereIsDanger() {
        anonymously(aReport("narrative", "calm"));
        anonymously(aReport("dangerNow", true));

        List<String> flags = outlet.texts(
                "select by_account || ' ' || full_hour from incident.incident where tenant_id = ?"
                        + " order by reported_at desc limit 2",
                outlet.tenant());

        assertThat(flags).containsExactly("false false", "false true");
    }

    @Test
    void aWitnessLearnsThatItIsHandledAndNotHow() {
        String witness = anonymously(aReport("role", "WITNESS"));
        String onBehalf = anonymously(aReport("role", "ON_BEHALF"));

        var seen = withReceipt(witness);

        seen.statusCode(200).body("steps", empty(), "stateInWords.id", equalTo("Laporan sudah diterima"));
        withReceipt(onBehalf).statusCode(200).body("steps", not(empty()));
    }

    @Test
    void theSameRequestShowsTheSameReceiptHoweverOftenItComes() throws Exception {
        String key = aKey();
        long before = incidents();
        Callable<String> send = () -> publicly(outlet.publicId(), key, aReport())
                .statusCode(201)
                .extract()
                .path("receipt");

        List<String> receipts;
        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            receipts = senders.invokeAll(Collections.nCopies(6, send)).stream()
                    .map(answer -> answer.resultNow())
                    .distinct()
                    .toList();
        }

        assertThat(receipts).hasSize(1);
        assertThat(incidents()).isEqualTo(before + 1);
        publicly(outlet.publicId(), key, aReport("narrative", "Lain"))
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void whatIsTooLongOrNoReportAtAllIsRefused() {
        publicly(outlet.publicId(), aKey(), aReport("narrative", "😀".repeat(10_000)))
                .statusCode(201);
        publicly(outlet.publicId(), aKey(), aReport("narrative", "'; drop table incident; --"))
                .statusCode(201);

        refused(400, aReport("narrative", "a\u0000"));
        refused(400, aReport("narrative", "a".repeat(20_001)));
        refused(400, aReport("happenedAt", Collections.nCopies(21, Map.of("what", "x"))));
        refused(400, aReport("happenedAt", List.of(Map.of("when", "kemarin"))));
        refused(400, aReport("needsNote", "a".repeat(2001)));
        refused(400, aReport("name", "a".repeat(201)));
        refused(400, aReport("codes", List.of("REVENGE")));
        refused(400, aReport("kind", "LAIN"));
        refused(400, aReport("role", ""));
        refused(400, aReport("involved", List.of("p".repeat(61))));
        refused(400, contact("EMAIL", "a@b.example", 4));
        refused(422, contact("EMAIL", "bukan surel", 1));
        refused(422, aReport("involved", List.of("p99")));
        refused(413, aReport("narrative", "a".repeat(1_100_000)));
        publicly(outlet.publicId(), aKey(), Map.of("kind", "KBGO", "role", "AFFECTED", "sopVersion", 1))
                .statusCode(422)
                .body("type", endsWith("/nothing-said"));
        publicly(outlet.publicId(), aKey(), aReport("kind", "CHILD_SAFETY"))
                .statusCode(422)
                .body("type", endsWith("/only-where-it-is"));
        publicly(outlet.publicId(), "short", aReport()).statusCode(400);
        publicly("tidak-ada", aKey(), aReport()).statusCode(404);
    }

    @Test
    void aKindForWhichNobodyHasAProcedureIsRefusedAndOneWithATemplateIsTaken() {
        Map<String, Object> ofAHoax = aReport("kind", "HOAX");
        Map<String, Object> ofAChild = aReport("kind", "CHILD_SAFETY");
        ofAHoax.put("sopVersion", 0);
        ofAChild.put("narrative", "");
        outlet.template("hoax", "HOAX");

        outlet.whileThereAreNoTemplates(() -> Stream.of(ofAHoax, ofAChild, aReport("kind", "HOAX"))
                .forEach(report -> refused(422, report).body("type", endsWith("/no-procedure-for-kind"))));

        refused(409, aReport("kind", "HOAX")).body("type", endsWith("/sop-changed"), "sopVersion", equalTo(0));
        publicly(outlet.publicId(), aKey(), ofAHoax).statusCode(201);
    }

    @Test
    void theIntakeDoorAddsAndReadsNothing() {
        Scope intake = Scope.of(outlet.tenant()).through(new Door("intake", null));

        for (String table : List.of(
                "incident",
                "fact",
                "step",
                "submission",
                "incident_access",
                "exclusion",
                "incident_number",
                "message")) {
            assertThatThrownBy(() -> scopes.within(intake, () -> count(table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
        assertThat(scopes.within(Scope.of(outlet.tenant()), () -> count("incident")))
                .isPositive();
        assertThat(scopes.within(intake, () -> count("outlet_facts"))).isEqualTo(1);
    }

    @Test
    void nothingOfAReportIsReadableInTheDatabaseOrTheLogs() {
        String canary = "kenari" + aKey().replace("-", "");
        Heard heard = new Heard();
        Logger.getLogger("").addHandler(heard);
        Map<String, Object> report = contact("EMAIL", canary + "@kenari.example", 2);
        report.put("narrative", canary);
        report.put("name", canary);
        report.put("needsNote", canary);
        report.put("codes", List.of("HONEYTRAP"));
        String key = aKey();

        String receipt = publicly(outlet.publicId(), key, report)
                .statusCode(201)
                .extract()
                .path("receipt");
        publicly(outlet.publicId(), key, aReport()).statusCode(422);
        publicly(outlet.publicId(), aKey(), "{\"kind\":\"KBGO\",\"narrative\":\"" + canary + "\",\"role\":\"X\"}")
                .statusCode(400);
        withReceipt(receipt).statusCode(200);

        Logger.getLogger("").removeHandler(heard);
        for (String secret : List.of(canary, receipt, receipt.replace("-", ""), key, "HONEYTRAP")) {
            assertThat(heard.text()).doesNotContain(secret);
            assertThat(rowsWith(secret)).as("rows that show %s", secret).isEmpty();
        }
        assertThat(rowsWith(outlet.publicId())).isNotEmpty();
    }

    private static String anonymously(Map<String, Object> report) {
        return publicly(outlet.publicId(), aKey(), report)
                .statusCode(201)
                .contentType(ContentType.JSON)
                .extract()
                .path("receipt");
    }

    private static ValidatableResponse refused(int status, Map<String, Object> report) {
        long before = incidents();
        ValidatableResponse answer = publicly(outlet.publicId(), aKey(), report).statusCode(status);
        assertThat(incidents()).isEqualTo(before);
        return answer;
    }

    private static Map<String, Object> contact(String channel, String address, int phrase) {
        return aReport(
                "contact",
                Map.of(
                        "channel",
                        channel,
                        "address",
                        address,
                        "phrase",
                        phrase,
                        "windows",
                        List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "17:00"))));
    }

    private static long incidents() {
        return outlet.count("select count(*) from incident.incident where tenant_id = ?", outlet.tenant());
    }

    private long count(String table) {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from incident." + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /// The tables in which a text can be read, as text or as bytes that are not encrypted.
    private static List<String> rowsWith(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> tables = outlet.texts(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ('incident', 'app')");
        return tables.stream()
                .filter(table -> outlet.count(
                                "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                                "%" + text + "%",
                                "%" + hex + "%")
                        > 0)
                .toList();
    }
}
