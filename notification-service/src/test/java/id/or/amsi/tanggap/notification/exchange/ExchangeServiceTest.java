package id.or.amsi.tanggap.notification.exchange;

import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.tenancy.Umbrella;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.registry.InForce;
import id.or.amsi.tanggap.notification.registry.ProposeServices;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.TwoSecretaries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ExchangeServiceTest {
    private static final String PATH = "/v1/help/registry";

    private static final String NEVER = "\"M\";\"\";\"\";\"\"";

    @Inject
    ProposeServices services;

    @Inject
    Scopes scopes;

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
    void whatIsExportedAndImportedAgainChangesNothing() {
        importCsv(ownTable(), false);
        var csv = exportCsv();
        var hsds = as(secretaries.firstToken())
                .get(PATH + "/exports/hsds")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        for (var report : List.of(importCsv(csv, false), importCsv(csv, true), importHsds(hsds))) {
            report.statusCode(200)
                    .body("services", greaterThan(20))
                    .body("proposed", equalTo(0))
                    .body("waiting", equalTo(0))
                    .body("badLines", hasSize(0));
        }
        as(secretaries.editorToken()).get(PATH + "/exports/csv").then().statusCode(403);
        as(secretaries.editorToken()).get(PATH + "/exports/hsds").then().statusCode(403);
        importAs(secretaries.editorToken(), csv, false).statusCode(403);
    }

    @Test
    void importIsOnlyProposedAndTheSameFileTwiceIsOneProposal() {
        var csv = ownTable();

        importCsv(csv, true).statusCode(200).body("proposed", equalTo(1)).body("changeIds", hasSize(0));
        var change = importCsv(csv, false)
                .statusCode(200)
                .body("proposed", equalTo(1))
                .extract()
                .<String>path("changeIds[0]");
        importCsv(csv, false).body("proposed", equalTo(0)).body("waiting", equalTo(1));
        importHsds(HsdsWriter.write(List.of(service("021-555-0301")), LocalDate.EPOCH)
                        .toString())
                .body("waiting", equalTo(1));
        decide(secretaries.firstToken(), change).statusCode(409).body("type", endsWith("/same-person"));
        assertThat(listed()).doesNotContain(own);

        decide(secretaries.secondToken(), change).statusCode(204);

        importCsv(csv, false).body("proposed", equalTo(0)).body("unchanged", equalTo(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shown()).isEmpty());
    }

    @Test
    void importedContactsAreUncheckedUnlessTheirCheckIsOnRecord() {
        confirm(importCsv(ownTable(), false));
        check("021-555-0301");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shown()).containsExactly("021-555-0301"));

        var older = CsvTable.write(List.of(service("021-555-0301", "021-555-0302")))
                .replaceAll("\"r[0-9a-f]{16}\"", "\"" + Revision.of(service("021-555-0301")) + "\"")
                .replace(NEVER, "\"M\";\"2026-11-20\";\"saya\";\"2026-12-01\"");
        confirm(importCsv(older, false));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(secretaries.firstToken())
                        .get(PATH + "/exports/csv")
                        .asString()
                        .contains("021-555-0302"));
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shown()).containsExactly("021-555-0301"));
    }

    @Test
    void fileThatWasMadeFromSomethingOlderUndoesNothing() {
        confirm(importCsv(ownTable(), false));
        var exported = exportCsv();
        confirm(importCsv(exported.replace(name(), name() + " dua"), false));

        importCsv(exported.replace(name(), name() + " tiga"), false)
                .statusCode(422)
                .body("type", endsWith("/help-import-has-bad-lines"))
                .body("badLines.reason", hasItem("layanan ini sudah ada dan berbeda; ekspor lagi, lalu ubah di sana"));
        importCsv(exportCsv().replace(name() + " dua", name() + " tiga"), false)
                .statusCode(200)
                .body("proposed", equalTo(1));
    }

    @Test
    void proposalOfAFileWaitsAndCanBeConfirmedWhateverIsCheckedMeanwhile() {
        confirm(importCsv(ownTable(), false));
        var changed = exportCsv().replace(name(), name() + " dua");
        var change =
                importCsv(changed, false).body("proposed", equalTo(1)).extract().<String>path("changeIds[0]");

        check("021-555-0301");

        importCsv(changed, false).statusCode(200).body("proposed", equalTo(0)).body("waiting", equalTo(1));
        decide(secretaries.secondToken(), change).statusCode(204);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shown()).containsExactly("021-555-0301"));
    }

    /// The file was judged, and before its proposals were written somebody confirmed something else.
    @Test
    void whatIsConfirmedWhileAFileIsJudgedIsNotUndone() {
        confirm(importCsv(ownTable(), false));
        var first = new Scope(secretaries.umbrella(), UUID.randomUUID(), Umbrella.HOME, Set.of("SECRETARIAT"));
        var judged = scopes.within(first, services::inForce).getOrDefault(own, InForce.NOTHING);
        var unhindered = scopes.within(first, () -> services.propose(service("021-555-0303"), judged));
        decide(secretaries.secondToken(), unhindered.toString()).statusCode(204);

        var overtaken = scopes.within(first, () -> services.propose(service("021-555-0304"), judged));

        decide(secretaries.secondToken(), overtaken.toString())
                .statusCode(409)
                .body("type", endsWith("/proposal-decided"));
        assertThat(exportCsv()).contains("021-555-0303").doesNotContain("021-555-0304");
    }

    @Test
    void serviceWhoseRowCannotBeReadIsNotChangedByAFile() throws SQLException {
        sql("insert into notification.help_resource values ('" + own + "', '{\"later\": true}', 7)");
        try {
            importCsv(ownTable(), false)
                    .statusCode(422)
                    .body("badLines[0].reason", endsWith("tidak dapat dibaca di sini"));
            assertThat(exportCsv()).doesNotContain(own);
        } finally {
            sql("delete from notification.help_resource where resource_id = '" + own + "'");
        }
    }

    @Test
    void oneBadRowStopsTheWholeFileAndIsNamed() {
        var rows = ownTable().lines().toList();
        var csv = String.join(
                "\n",
                rows.get(0),
                rows.get(1),
                rows.get(1).replace(own, own + "-2").replace("LEGAL", "=1+1"));

        importCsv(csv, false)
                .statusCode(422)
                .body("count", equalTo(1))
                .body("badLines[0].row", equalTo(3))
                .body("badLines[0].column", equalTo("topik"));
        importCsv(csv, true).statusCode(200).body("proposed", equalTo(0)).body("badLines", hasSize(1));
        given().auth()
                .oauth2(secretaries.firstToken())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .config(UTF_8)
                .contentType("text/csv")
                .body(csv)
                .post(PATH + "/imports/csv")
                .then()
                .statusCode(422)
                .body("badLines[0].reason", equalTo("formulas are not taken; put an apostrophe (') first"));
        assertThat(exportCsv()).doesNotContain(own);
    }

    @Test
    void emergencyServiceKeepsItsNumber() {
        var without = exportCsv()
                .lines()
                .filter(row -> !row.startsWith("\"sapa-129\"") || !row.contains("\"129\""))
                .collect(Collectors.joining("\r\n"));

        importCsv(without, false)
                .statusCode(422)
                .body("badLines.reason", equalTo(List.of("nomor darurat layanan ini tidak boleh hilang")));
    }

    @Test
    void hostileFilesAreRefusedClearly() {
        var tenMegabytes = ownTable() + "\"x\"\n".repeat(2_500_000);
        var latin = "id;nama\n\u00e9;1".getBytes(StandardCharsets.ISO_8859_1);

        importCsv(tenMegabytes, false).statusCode(413).body("type", endsWith("/body-too-large"));
        importAs(secretaries.firstToken(), latin, "text/csv").statusCode(400);
        importAs(secretaries.firstToken(), new byte[] {'P', 'K', 3, 4, 0}, "text/csv")
                .statusCode(400);
        importAs(secretaries.firstToken(), latin, "application/vnd.ms-excel").statusCode(415);
        List.of("", "a,b\n1,2").forEach(csv -> importCsv(csv, false).statusCode(422));
        importCsv(ownTable() + ownTable().lines().toList().get(1), false)
                .statusCode(422)
                .body("badLines[0].column", equalTo("kontak"));
        importCsv(ownTable().replace("\"" + own + "\"", "\"" + "a-".repeat(100_000) + "a\""), false)
                .statusCode(422)
                .body("badLines[0].column", equalTo("id"));
        importCsv(ownTable().replace(NEVER, "\"M\";\"+999999999-12-31\";\"saya\";\"+999999999-12-31\""), false)
                .statusCode(422)
                .body("badLines[0].column", equalTo("diperiksa"));
        importHsds(HsdsWriter.write(List.of(service("021-1")), LocalDate.EPOCH)
                        .toString()
                        .replaceFirst("\"phones\":\\[(.*?\\})\\]", "\"phones\":$1"))
                .statusCode(422)
                .body("badLines[0].column", equalTo("phones"));
        importHsds("{\"contents\": []}").statusCode(422).body("badLines[0].column", equalTo("profile"));
        importHsds("[".repeat(60) + "]".repeat(60)).statusCode(400);
        importHsds("{").statusCode(400);
    }

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private String name() {
        return "Layanan " + own;
    }

    private HelpResource service(String... numbers) {
        var plain = Services.one(Arrays.stream(numbers).map(Services::contact).toArray(Channel[]::new));
        return new HelpResource(
                own,
                name(),
                plain.helps(),
                plain.topics(),
                plain.audiences(),
                plain.regions(),
                plain.languages(),
                plain.channels(),
                null,
                null);
    }

    private String ownTable() {
        return CsvTable.write(List.of(service("021-555-0301")));
    }

    private String exportCsv() {
        return as(secretaries.firstToken())
                .get(PATH + "/exports/csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    private static List<String> listed() {
        return given().get("/v1/help/resources").jsonPath().getList("items.id", String.class);
    }

    /// The contacts of the own service that the directory shows.
    private List<String> shown() {
        return given().get("/v1/help/resources")
                .jsonPath()
                .getList("items.find { it.id == '" + own + "' }?.channels?.value", String.class);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = RunningStack.attach().superuser("notification");
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private void confirm(ValidatableResponse report) {
        var change =
                report.statusCode(200).body("proposed", equalTo(1)).extract().<String>path("changeIds[0]");
        decide(secretaries.secondToken(), change).statusCode(204);
    }

    private static ValidatableResponse decide(String token, String change) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(PATH + "/proposals/" + change + "/confirmation")
                .then();
    }

    private void check(String number) {
        as(secretaries.firstToken())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("type", "TEL", "value", number))
                .post(PATH + "/" + own + "/checks")
                .then()
                .statusCode(204);
    }

    private ValidatableResponse importCsv(String csv, boolean dryRun) {
        return importAs(secretaries.firstToken(), csv, dryRun);
    }

    private static ValidatableResponse importAs(String token, String csv, boolean dryRun) {
        return as(token)
                .config(UTF_8)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv")
                .body(csv)
                .post(PATH + "/imports/csv?dryRun=" + dryRun)
                .then();
    }

    private static ValidatableResponse importAs(String token, byte[] bytes, String type) {
        return as(token)
                .config(UTF_8)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(type)
                .body(bytes)
                .post(PATH + "/imports/csv")
                .then();
    }

    private ValidatableResponse importHsds(String json) {
        return as(secretaries.firstToken())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(json)
                .post(PATH + "/imports/hsds")
                .then();
    }
}
