package id.or.amsi.tanggap.incident.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.incident.conversation.Desk;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class PageServiceTest {
    private static final String COUNT = "select count(*)::text from incident.incident where tenant_id = ?";

    private Desk desk;
    private Visitor visitor;

    @BeforeEach
    void open() {
        desk = Desk.open(RunningStack.attach());
        visitor = new Visitor(publicId());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theStartTellsWhatHappensAndWhoSeesItBeforeAnyQuestion() {
        var start = visitor.get("");

        start.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "id")
                .body(allOf(
                        containsString("ini bukan salahmu"),
                        containsString("<strong>Melati</strong><span>Narahubung"),
                        containsString("paling lama 24 jam, bila mendesak 4 jam"),
                        containsString("href=\"tel:112\""),
                        containsString("belum diperiksa"),
                        not(containsString("<textarea"))));
    }

    @Test
    void englishIsOneClickAway() {
        visitor.get("?bahasa=en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(allOf(
                        containsString("<html lang=\"en\">"),
                        containsString("this is not your fault"),
                        containsString("/laporan?bahasa=en\"")));
        visitor.get("/laporan?bahasa=en")
                .then()
                .body(allOf(containsString("Is any of them involved?"), not(containsString("terlibat?"))));
    }

    @Test
    void browsersKeepNothingAndLoadNothingForeign() {
        for (var page : List.of("", "/laporan", "/kode", "/percakapan")) {
            var answer = visitor.get(page);

            answer.then()
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"));
            assertThat(answer.asString().replace("https://www.bmkg.go.id/", ""))
                    .doesNotContain("http://", "https://", "style=", "onclick", "<script>");
        }
        for (var file : List.of("/lapor/lapor.css", "/lapor/lapor.js")) {
            given().get(file).then().statusCode(200).header("Cache-Control", "no-store");
        }
    }

    @Test
    void whatWasTypedComesBackAsTextWhateverItIs() {
        var hostile = "<script>alert(1)</script> {frame.publicId} {#if} \"x' & é 🌱";
        var form = visitor.form(hostile);
        form.put("kontak", "EMAIL");

        var answer = visitor.post("/laporan", form);

        answer.then()
                .statusCode(422)
                .body(allOf(
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt; {frame.publicId} {#if}"),
                        containsString("é 🌱"),
                        not(containsString("<script>alert")),
                        containsString("<a href=\"#alamat\">"),
                        containsString("aria-invalid=\"true\" aria-describedby=\"alamat-salah\""),
                        containsString("value=\"DOXING\" checked")));
        assertThat(Visitor.key(answer)).isEqualTo(form.get("kunci"));
    }

    @Test
    void aFormSentTwiceIsOneReportWithOneReceipt() {
        var before = incidents();
        var form = visitor.form("Pesan ancaman datang malam ini.");

        var first = Visitor.code(visitor.post("/laporan", form));
        var second = Visitor.code(visitor.post("/laporan", form));

        assertThat(second).isEqualTo(first).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(incidents()).isEqualTo(before + 1);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedAndOursIsTaken() {
        var form = visitor.form("Cerita.");
        var before = incidents();

        for (var foreign : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://jahat.example"))) {
            visitor.post("/laporan", form, foreign)
                    .then()
                    .statusCode(403)
                    .contentType(startsWith("text/html"))
                    .body(containsString("tel:112"));
        }
        assertThat(incidents()).isEqualTo(before);

        visitor.post("/laporan", form, Map.of("Origin", "null")).then().statusCode(200);
        assertThat(incidents()).isEqualTo(before + 1);
    }

    @Test
    void problemsArePagesToo() {
        new Visitor("tidakada")
                .get("")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(allOf(containsString("Halaman tidak ditemukan"), containsString("tel:129")));
        visitor.get("").then().statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .body("cerita=%zz")
                .post("/lapor/" + publicId() + "/laporan")
                .then()
                .statusCode(400)
                .body(containsString("Isian tidak terbaca"));
    }

    @Test
    void nobodyIsRefusedForCharactersThatNobodySees() {
        visitor.post("/laporan", visitor.form("Dia menyebar\u0000 foto\u202e saya."))
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsDemandedButSomethingToActOn() {
        var empty = visitor.form("");
        empty.remove("bentuk");

        visitor.post("/laporan", empty)
                .then()
                .statusCode(422)
                .body(allOf(containsString("Belum ada yang tertulis"), containsString("<title>Perlu diperbaiki")));
        empty.put("kebutuhan", "LEGAL");
        visitor.post("/laporan", empty).then().statusCode(200);
    }

    @Test
    void longStoriesAreTaken() {
        visitor.post("/laporan", visitor.form("cerita ".repeat(2_800))).then().statusCode(200);
        visitor.post("/laporan", visitor.form("c".repeat(20_001)))
                .then()
                .statusCode(422)
                .body(containsString("paling banyak 20000 huruf"));
    }

    @Test
    void theReceiptOpensTheConversationAndLeavingClosesIt() {
        var code = visitor.reports("Cerita.");

        var opened = visitor.post(
                "/kode", Map.of("kode", code.toLowerCase(Locale.ROOT).replace("-", " ")));

        opened.then()
                .statusCode(303)
                .header(
                        "Location",
                        allOf(
                                startsWith("/lapor/" + publicId() + "/percakapan"),
                                not(containsString(code.substring(0, 4)))));
        Cookie cookie = opened.detailedCookie(ReceiptCookie.NAME);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/lapor");
        assertThat(cookie.getMaxAge()).isEqualTo(1800);
        assertThat(cookie.getValue()).doesNotContain(code.replace("-", ""));
        visitor.get("/percakapan").then().statusCode(200).body(containsString("Laporanmu sudah diterima"));

        visitor.post("/percakapan/selesai", Map.of()).then().statusCode(303);

        assertThat(visitor.session()).isEmpty();
        visitor.get("/percakapan").then().body(containsString("masukkan kodemu lagi"));
    }

    @Test
    void messagesGoBothWaysOnceEach() {
        visitor.post("/kode", Map.of("kode", visitor.reports("Cerita.")));
        var message = Map.of("kunci", Visitor.key(visitor.get("/percakapan")), "pesan", "Apakah ada <kabar>?");

        visitor.post("/percakapan", message).then().statusCode(303);
        visitor.post("/percakapan", message).then().statusCode(303);
        answer("Ada. Kami mendampingimu.");

        var page = visitor.get("/percakapan").then().statusCode(200).extract().asString();
        assertThat(page).containsOnlyOnce("Apakah ada &lt;kabar&gt;?").containsOnlyOnce("Ada. Kami mendampingimu.");
        assertThat(page).contains("Narahubung").doesNotContain("Melati");
    }

    @Test
    void whoeverReportedSeesWhoOpenedIt() {
        visitor.post("/kode", Map.of("kode", visitor.reports("Cerita.")));
        visitor.get("/percakapan").then().statusCode(200).body(containsString("Belum ada yang membuka laporanmu."));

        desk.as(desk.melati())
                .get("/v1/incident/incidents/" + desk.newest())
                .then()
                .statusCode(200);

        visitor.get("/percakapan")
                .then()
                .body(allOf(
                        containsString("<strong>Anggota tim penanganan</strong> membuka laporan<br>"),
                        not(containsString("Melati"))));
    }

    @Test
    void aMessageIsNotLostWhenTheSessionHasRunOut() {
        var code = visitor.reports("Cerita.");
        visitor.post("/kode", Map.of("kode", code));
        visitor.hasSession("A".repeat(80));

        var asked = visitor.post("/percakapan", Map.of("kunci", "x", "pesan", "Tulisan panjang"));

        asked.then().statusCode(422).body(containsString("name=\"pesan\" value=\"Tulisan panjang\""));
        visitor.post("/kode", Map.of("kode", code, "pesan", "Tulisan panjang"))
                .then()
                .body(containsString(">Tulisan panjang</textarea>"));
    }

    @Test
    void wrongReceiptsSayWhatIsWrong() {
        var code = visitor.reports("Cerita.");
        var last = code.endsWith("0") ? "1" : "0";

        visitor.post("/kode", Map.of("kode", code.substring(0, code.length() - 1) + last))
                .then()
                .statusCode(422)
                .body(containsString("Ada huruf yang salah"));
        visitor.post("/kode", Map.of("kode", "0".repeat(28)))
                .then()
                .statusCode(404)
                .body(containsString("Tidak ada laporan dengan kode ini"));
        visitor.post("/kode", Map.of("kode", code)).then().statusCode(equalTo(303));
    }

    private void answer(String text) {
        Response answered = desk.as(desk.melati())
                .body(Map.of("text", text))
                .post("/v1/incident/incidents/" + desk.newest() + "/messages");
        answered.then().statusCode(201);
    }

    private int incidents() {
        return Integer.parseInt(desk.ask(COUNT, desk.outlet()).getFirst());
    }

    private String publicId() {
        return "p" + desk.outlet().toString().replace("-", "");
    }
}
