package id.or.amsi.tanggap.incident.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@WithTestResource(StackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationServiceTest {
    private static final String BY_RECEIPT = "/v1/incident/public/receipt/messages";

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
    void twoMessagesEachWayArriveWithAReceipt() {
        String receipt = desk.reportPublicly(Desk.report("dia mengancam"));
        String team = messagesOf(desk.newest());

        write(withReceipt(receipt), BY_RECEIPT, "Apakah ada yang membaca?").statusCode(201);
        write(desk.as(desk.melati()), team, "Ya, saya membaca.").statusCode(201);
        write(withReceipt(receipt.toLowerCase(Locale.ROOT).replace("-", " ")), BY_RECEIPT, "Terima kasih.")
                .statusCode(201);
        write(desk.as(desk.melati()), team, "Kami di sini.").statusCode(201);

        String[] texts = {"Apakah ada yang membaca?", "Ya, saya membaca.", "Terima kasih.", "Kami di sini."};
        Response affected = withReceipt(receipt).get(BY_RECEIPT);
        affected.then()
                .statusCode(200)
                .body("items.text", contains(texts))
                .body("items.side", contains("AFFECTED_PERSON", "TEAM", "AFFECTED_PERSON", "TEAM"))
                .body("items.author.id", contains("Narahubung", "Narahubung"))
                .body("items.rough", everyItem(equalTo(true)))
                .body("items[1].authorId", nullValue());
        assertThat(affected.asString()).doesNotContain("Melati", desk.melati().toString());
        List<String> times = affected.path("items.writtenAt");
        assertThat(times).allMatch(time -> Instant.parse(time).getEpochSecond() % 3600 == 0);
        desk.as(desk.melati())
                .get(team)
                .then()
                .statusCode(200)
                .body("items.text", contains(texts))
                .body("items.rough", contains(true, false, true, false))
                .body("items[1].authorId", equalTo(desk.melati().toString()));
    }

    @Test
    void aSignedInPersonSeesExactTimesAndTheirOwnReportOnly() {
        UUID incident = desk.reportAs("STAFF", Desk.report("saya diikuti"));
        String own = "/v1/incident/reports/" + incident + "/messages";

        write(desk.as("STAFF"), own, "Mohon hubungi saya.").statusCode(201).body("rough", equalTo(false));
        write(desk.as(desk.melati()), messagesOf(incident), "Baik.").statusCode(201);

        desk.as("STAFF")
                .get(own)
                .then()
                .statusCode(200)
                .body("items.text", contains("Mohon hubungi saya.", "Baik."))
                .body("items.rough", everyItem(equalTo(false)));
        for (RequestSpecification other : List.of(
                desk.as("EDITOR"),
                desk.as(desk.melati()),
                desk.as(desk.tenants().b(), "STAFF"))) {
            other.get(own).then().statusCode(404);
        }
        for (RequestSpecification other : List.of(
                desk.as("EDITOR"),
                desk.as(desk.melati()),
                desk.as(desk.tenants().b(), "STAFF"))) {
            write(other, own, "Ini bukan laporan saya.").statusCode(404);
        }
        desk.as("STAFF").get(own).then().body("items", hasSize(2));
    }

    @Test
    void onlyHandlersWithAccessReadAndWrite() {
        desk.reportPublicly(Desk.report("seseorang menyebarkan alamat saya"));
        UUID incident = desk.newest();
        Stream<String> paths = Stream.of(messagesOf(incident), notesOf(incident));

        paths.forEach(path -> {
            write(desk.as(desk.melati()), path, "Catatan pertama.").statusCode(201);
            desk.as(desk.melati()).get(path).then().statusCode(200).body("items", hasSize(1));
            for (int way = 0; way < 6; way++) {
                int refused = way < 2 ? 404 : 403;
                stranger(way).get(path).then().statusCode(refused);
                write(stranger(way), path, "Saya ingin tahu.").statusCode(refused);
            }
            desk.nobody().get(path).then().statusCode(401);
            desk.as(desk.melati()).get(path).then().body("items", hasSize(1));
        });
    }

    @Test
    void whoeverIsExcludedLosesTheConversation() {
        desk.reportPublicly(Desk.report("atasan saya memaksa"));
        UUID incident = desk.newest();
        grant(incident, desk.anggrek());
        write(desk.as(desk.anggrek()), messagesOf(incident), "Halo.").statusCode(201);

        exclude(incident, desk.anggrek());

        for (String path : List.of(messagesOf(incident), notesOf(incident))) {
            desk.as(desk.anggrek()).get(path).then().statusCode(404);
            write(desk.as(desk.anggrek()), path, "Saya masih di sini.").statusCode(404);
            desk.as(desk.melati()).get(path).then().statusCode(200);
        }
    }

    @Test
    void notesStayWithTheTeam() {
        String receipt = desk.reportPublicly(Desk.report("akun saya diretas"));
        UUID incident = desk.newest();

        write(desk.as(desk.melati()), notesOf(incident), "Perlu pendamping perempuan.")
                .statusCode(201)
                .body("author.id", equalTo("Narahubung"));

        desk.as(desk.melati())
                .get(notesOf(incident))
                .then()
                .body("items.text", contains("Perlu pendamping perempuan."));
        withReceipt(receipt).get(BY_RECEIPT).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aReceiptThatNobodyHasAndASlipOfThePenAreToldApart() {
        String receipt = desk.reportPublicly(Desk.report("foto saya disebar"));
        String mistyped = receipt.substring(0, 33) + (receipt.charAt(33) == '0' ? '1' : '0');

        withReceipt(receipt).get(BY_RECEIPT).then().statusCode(200);
        for (String wrong : List.of(mistyped, "", "x", "' or '1'='1", "%00", "0".repeat(8000))) {
            withReceipt(wrong).get(BY_RECEIPT).then().statusCode(422).body("type", endsWith("/receipt-mistyped"));
        }
        desk.nobody().get(BY_RECEIPT).then().statusCode(422);
        withReceipt("0000-0000-0000-0000-0000-0000-0000").get(BY_RECEIPT).then().statusCode(404);
        write(withReceipt("0000-0000-0000-0000-0000-0000-0000"), BY_RECEIPT, "Halo")
                .statusCode(404);
    }

    @Test
    void aReceiptOpensItsOwnReportOnly() {
        String mine = desk.reportPublicly(Desk.report("satu"));
        String others = desk.reportPublicly(Desk.report("dua"));
        String message = write(withReceipt(others), BY_RECEIPT, "Pesan kedua.")
                .statusCode(201)
                .extract()
                .path("messageId");

        withReceipt(mine).get(BY_RECEIPT).then().body("items", hasSize(0));

        withReceipt(others).get(BY_RECEIPT).then().body("items.text", contains("Pesan kedua."));
        String cursor = java.util.Base64.getUrlEncoder()
                .encodeToString(message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        withReceipt(others).queryParam("cursor", cursor).get(BY_RECEIPT).then().statusCode(200);
        withReceipt(mine).queryParam("cursor", cursor).get(BY_RECEIPT).then().statusCode(400);
    }

    @Test
    void theSameRequestIsTheSameMessage() throws Exception {
        String receipt = desk.reportPublicly(Desk.report("tiga"));
        UUID incident = desk.newest();
        String key = UUID.randomUUID().toString();
        Callable<Response> send = () ->
                withReceipt(receipt, key).body(Map.of("text", "Sekali saja.")).post(BY_RECEIPT);

        List<String> ids = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : senders.invokeAll(java.util.Collections.nCopies(6, send))) {
                ids.add(answer.get().then().statusCode(201).extract().path("messageId"));
            }
        }

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        assertThat(desk.ask("select message_id::text from incident.message where incident_id = ?", incident))
                .containsExactly(ids.getFirst());
        withReceipt(receipt, key)
                .body(Map.of("text", "Dua kali."))
                .post(BY_RECEIPT)
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        withReceipt(receipt, "pendek")
                .body(Map.of("text", "Tanpa kunci."))
                .post(BY_RECEIPT)
                .then()
                .statusCode(400)
                .body("type", endsWith("/idempotency-key-required"));
    }

    @Test
    void aClosedIncidentStillTakesMessages() {
        String receipt = desk.reportPublicly(Desk.report("empat"));
        UUID incident = desk.newest();
        desk.change("update incident.incident set state = 'CLOSED', closed_at = now() where incident_id = ?", incident);

        write(withReceipt(receipt), BY_RECEIPT, "Dia kembali.").statusCode(201);

        write(desk.as(desk.melati()), messagesOf(incident), "Kami buka lagi.").statusCode(201);
        withReceipt(receipt).get(BY_RECEIPT).then().body("items.text", contains("Dia kembali.", "Kami buka lagi."));
    }

    @Test
    void pagesFollowEachOther() {
        String receipt = desk.reportPublicly(Desk.report("lima"));
        for (int i = 1; i <= 5; i++) {
            write(withReceipt(receipt), BY_RECEIPT, "Pesan " + i).statusCode(201);
        }

        List<String> texts = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = withReceipt(receipt).queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(BY_RECEIPT);
            texts.addAll(page.then().statusCode(200).extract().path("items.text"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(texts).containsExactly("Pesan 1", "Pesan 2", "Pesan 3", "Pesan 4", "Pesan 5");
    }

    @Test
    void whatIsNoMessageIsRefusedAndWhatLooksHostileIsOnlyText() {
        String receipt = desk.reportPublicly(Desk.report("enam"));
        String hostile = "<script>alert(1)</script> '); drop table incident.message; -- {inject} 😀";

        for (String none : List.of("", "   ", "x".repeat(10_001), "a\u202eb", "a\u0000")) {
            write(withReceipt(receipt), BY_RECEIPT, none).statusCode(400);
        }
        write(withReceipt(receipt), BY_RECEIPT, "x".repeat(10_000)).statusCode(201);
        write(withReceipt(receipt), BY_RECEIPT, hostile).statusCode(201).body("text", equalTo(hostile));
        withReceipt(receipt).body("{\"text\": 1").post(BY_RECEIPT).then().statusCode(400);
        withReceipt(receipt).queryParam("cursor", "';--").get(BY_RECEIPT).then().statusCode(400);
        withReceipt(receipt).queryParam("limit", 101).get(BY_RECEIPT).then().statusCode(400);
        withReceipt(receipt).get(BY_RECEIPT).then().body("items.text", hasItem(hostile));
    }

    private RequestSpecification stranger(int way) {
        return switch (way) {
            case 0 -> desk.as(desk.anggrek());
            case 1 -> desk.as(desk.tenants().b(), "HANDLER");
            case 2 -> desk.as("STAFF");
            case 3 -> desk.as("EDITOR");
            case 4 -> desk.as("OUTLET_ADMIN");
            default -> desk.as(desk.tenants().umbrella(), "SECRETARIAT");
        };
    }

    private void grant(UUID incident, UUID person) {
        desk.change("""
                insert into incident.incident_access (tenant_id, incident_id, person_id, reason, granted_at)
                values (?, ?, ?, 'GRANTED', now())""", desk.outlet(), incident, person);
    }

    private void exclude(UUID incident, UUID person) {
        desk.change("""
                insert into incident.exclusion (tenant_id, incident_id, person_id, reason, excluded_at)
                values (?, ?, ?, 'ADDED', now())""", desk.outlet(), incident, person);
    }

    private RequestSpecification withReceipt(String receipt) {
        return desk.nobody().header(Desk.RECEIPT, receipt);
    }

    private RequestSpecification withReceipt(String receipt, String key) {
        return io.restassured.RestAssured.given()
                .contentType(io.restassured.http.ContentType.JSON)
                .header("Idempotency-Key", key)
                .header(Desk.RECEIPT, receipt);
    }

    private static io.restassured.response.ValidatableResponse write(
            RequestSpecification who, String path, String text) {
        return who.body(Map.of("text", text)).post(path).then();
    }

    private static String messagesOf(UUID incident) {
        return "/v1/incident/incidents/" + incident + "/messages";
    }

    private static String notesOf(UUID incident) {
        return "/v1/incident/incidents/" + incident + "/notes";
    }
}
