package id.or.amsi.tanggap.sop.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReadingServiceTest {
    private static World world;
    private static @Nullable OwnSop made;
    private OwnSop shown;

    @BeforeAll
    static void open() {
        world = new World();
    }

    /// One for all tests: none of them changes it.
    @BeforeEach
    void show() {
        OwnSop known = made == null ? edited() : made;
        made = known;
        shown = known;
    }

    private static OwnSop edited() {
        OwnSop sop = world.adopted().staffed();
        String text = "Penanggung jawab: {policyOwner}.\n\n- **Tebal** & \"kutip\"\n- *miring*";
        Map<String, Object> clause =
                Map.of("text", text, "parameters", Map.of("policyOwner", "Tim <b>Aman</b> {frame.outlet}"));
        sop.newsroom()
                .editor()
                .put(sop.path(), sop.path("clauses/c01.2"), clause)
                .then()
                .statusCode(200);
        sop.receiveWithin(sop.newsroom().editor(), 12).then().statusCode(200);
        return sop.submitted().approved().published().shown(true);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void anybodyReadsWhatHappensWhenWhoSeesItAndWhereToReport() {
        page(shown.newsroom(), "kbgo")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "id")
                .body(allOf(
                        containsString("SOP ini melindungi: karyawan tetap"),
                        containsString("href=\"/lapor/" + shown.newsroom().publicId() + "\""),
                        containsString("Paling lama 12 jam sejak laporan diterima; bila genting: 2 jam."),
                        containsString("Paling lama 3 hari kerja setelah langkah \u201cTelaah awal"),
                        containsString("Oleh: orang yang menerima laporan"),
                        containsString("Batas ini ditetapkan Peraturan"),
                        containsString("SAPA 129 (KemenPPPA)"),
                        containsString("Daftar ini ikut disegel"),
                        containsString("Berlaku sejak 17 Oktober 2024"),
                        containsString("Tidak disegel: panduan melapor"),
                        containsString("Versi 1, berlaku sejak"),
                        containsString("10. Pemeriksaan")));
        assertThat(page(shown.newsroom(), "kbgo").asString())
                .doesNotContain("Sari Utami")
                .doesNotContain(shown.newsroom().sari().id().toString())
                .doesNotContain(shown.newsroom().id().toString());
    }

    @Test
    void textsStayTextsWhateverTheyHold() {
        page(shown.newsroom(), "kbgo")
                .then()
                .body(allOf(
                        containsString("Tim &lt;b&gt;Aman&lt;/b&gt; {frame.outlet}"), not(containsString("<b>Aman"))));
    }

    @Test
    void englishIsOneClickAway() {
        page(shown.newsroom(), "kbgo?bahasa=en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(allOf(
                        containsString("<html lang=\"en\">"),
                        containsString("Within 12 hours after the report was received; if critical: 2 hours."),
                        containsString("<div lang=\"id\">"),
                        containsString("/lapor/" + shown.newsroom().publicId() + "?bahasa=en")));
    }

    @Test
    void browsersAskAgainEachTimeAndLoadNothingForeign() {
        Response first = page(shown.newsroom(), "kbgo");
        String tag = first.header("ETag");

        Response again = given().header("If-None-Match", tag).get(address(shown.newsroom(), "kbgo"));

        first.then()
                .header("Cache-Control", "no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self';"));
        assertThat(first.asString())
                .doesNotContain("style=", "<script", "onclick", "<iframe", "@import")
                .doesNotContainPattern("src=\"(?!data:)|<link[^>]+href=\"(?!data:|/sop/)");
        again.then()
                .statusCode(304)
                .header("Cache-Control", "no-cache")
                .header("ETag", tag)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self';"))
                .body(equalTo(""));
        given().get("/sop/sop.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void whatIsNotShownIsNotThere() {
        OwnSop hidden = published();
        Newsroom newsroom = hidden.newsroom();
        String missing =
                page("tidakada", "kbgo").then().statusCode(404).extract().asString();
        String hash = hash(hidden);

        for (String address : List.of("kbgo", "kbgo/versi/1", "kbgo/versi/" + hash)) {
            assertThat(page(newsroom, address).then().statusCode(404).extract().asString())
                    .as(address)
                    .isEqualTo(missing);
        }
        hidden.shown(true);
        for (String address : List.of("kbgo", "kbgo/versi/1", "kbgo/versi/" + hash)) {
            page(newsroom, address).then().statusCode(200);
        }
        hidden.shown(false);
        page(newsroom, "kbgo").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void addressesThatCannotBeAreTheSameMissingPage() {
        String missing = page("tidakada", "kbgo").asString();
        String id = shown.newsroom().publicId();

        for (String address : List.of(
                id + "/KBGO",
                id + "/kbgo'--",
                id + "/kbgo/versi/0",
                id + "/kbgo/versi/-1",
                id + "/kbgo/versi/99999999999999999999",
                id + "/kbgo/versi/2",
                id + "/kbgo/versi/" + "A".repeat(64),
                id + "/kbgo/versi/" + "0".repeat(64),
                id + "/hoax",
                id + "/%00",
                id + "/%3Cscript%3E",
                id.toUpperCase(java.util.Locale.ROOT) + "/kbgo",
                "%27%20or%201=1/kbgo",
                "a".repeat(2000) + "/kbgo")) {
            Response answer = given().urlEncodingEnabled(false).get("/sop/" + address);

            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.asString()).as(address).isEqualTo(missing);
        }
    }

    @Test
    void pageIsMadeOfWhatIsSealedAndNeverOfADraft() {
        OwnSop sop = published().shown(true);
        Newsroom newsroom = sop.newsroom();
        String before = page(newsroom, "kbgo").asString();

        newsroom.editor().post(sop.path("drafts")).then().statusCode(201);
        sop.receiveWithin(newsroom.editor(), 6).then().statusCode(200);

        assertThat(page(newsroom, "kbgo").asString()).isEqualTo(before);
        page(newsroom, "kbgo/versi/2").then().statusCode(404);
        page(newsroom, "kbgo/versi/" + hash(sop)).then().statusCode(200);
        page(newsroom, "kbgo/versi/" + hash(shown)).then().statusCode(404);
        sop.submitted().approved().published();
        page(newsroom, "kbgo").then().body(containsString("Paling lama 6 jam sejak laporan diterima"));
        page(newsroom, "kbgo/versi/1").then().body(containsString("sudah diganti versi 2"));
    }

    @Test
    void copyIsCheckedByItsNumberOrItsHash() {
        String hash = hash(shown);

        for (String mark : List.of("1", hash)) {
            page(shown.newsroom(), "kbgo/versi/" + mark)
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Versi ini masih berlaku"),
                            containsString(hash.substring(0, 8) + " " + hash.substring(8, 16))));
        }
    }

    @Test
    void versionWhoseDayIsToComeIsGenuineAndNotInForce() {
        OwnSop sop = world.adopted().staffed().submitted().approved();
        Newsroom newsroom = sop.newsroom();
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(3);
        newsroom.admin()
                .post(sop.path("publication"), Map.of("effectiveFrom", day.toString()))
                .then()
                .statusCode(200);
        sop.shown(true);

        page(newsroom, "kbgo").then().statusCode(404);
        page(newsroom, "kbgo/versi/1").then().statusCode(200).body(containsString("belum berlaku"));
    }

    @Test
    void aHundredAndTwentyClausesAreReadInBoundedTime() {
        OwnSop sop = world.adopted().staffed();
        for (int i = 0; i < 10; i++) {
            String text = "Kalimat yang panjang tentang hal yang sama. ".repeat(80) + i;
            sop.newsroom()
                    .editor()
                    .post(sop.path(), sop.path("clauses"), Map.of("chapter", "c05", "title", "Tambahan", "text", text))
                    .then()
                    .statusCode(201);
        }
        sop.submitted().approved().published().shown(true);

        Response page = page(sop.newsroom(), "kbgo");

        assertThat(page.asString().split("<h3>", -1)).hasSizeGreaterThan(120);
        assertThat(Duration.ofMillis(page.time())).isLessThan(Duration.ofSeconds(10));
    }

    private static OwnSop published() {
        return world.adopted().staffed().submitted().approved().published();
    }

    private static String hash(OwnSop sop) {
        return sop.newsroom().staff().get(sop.path("versions/1")).path("contentHash");
    }

    private static Response page(Newsroom newsroom, String rest) {
        return page(newsroom.publicId(), rest);
    }

    private static Response page(String publicId, String rest) {
        return given().get("/sop/" + publicId + "/" + rest);
    }

    private static String address(Newsroom newsroom, String rest) {
        return "/sop/" + newsroom.publicId() + "/" + rest;
    }
}
