package id.or.amsi.tanggap.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebServiceTest extends KitServiceTest {

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        for (int i = 0; i < 7; i++) {
            adding(b(), "number " + i).post("/v1/kit/notes").then().statusCode(201);
        }

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as(b(), "READER")
                    .get("/v1/kit/notes?limit=3" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);

        List<String> all =
                as(b(), "READER").get("/v1/kit/notes?limit=100").jsonPath().getList("items.id");
        assertThat(paged).containsExactlyElementsOf(all).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void cursorThatWasNotGivenOutIsRefused() {
        as(b(), "READER").get("/v1/kit/notes?cursor=%25%25").then().statusCode(400);
    }

    @Test
    void foreignSitesReadNothing() {
        String allowed = "Access-Control-Allow-Origin";
        String app = "https://app.one.example";

        given().header("Origin", app)
                .get("/v1/kit/public")
                .then()
                .header(allowed, app)
                .header("Access-Control-Expose-Headers", "ETag, Retry-After");
        given().header("Origin", app)
                .options("/v1/kit/notes")
                .then()
                .statusCode(204)
                .header(allowed, app);
        given().header("Origin", "https://evil.example")
                .get("/v1/kit/public")
                .then()
                .header(allowed, nullValue());
        given().header("Origin", "https://evil.example")
                .options("/v1/kit/notes")
                .then()
                .header(allowed, nullValue());
        // an app of another tenant
        as(a(), "READER")
                .header("Origin", app)
                .get("/v1/kit/notes")
                .then()
                .statusCode(200)
                .header(allowed, nullValue());
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        for (String path : List.of("/v1/kit/public", "/v1/kit/notes", "/nowhere")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", startsWith("max-age="))
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Cache-Control", "no-store");
        }
    }

    @Test
    void editNamesTheVersionItHasSeen() {
        String id = adding(a(), "first")
                .post("/v1/kit/notes")
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
        String path = "/v1/kit/notes/" + id;
        String body = "{\"text\": \"second\"}";

        as(a(), "WRITER").body(body).put(path).then().statusCode(428).body("type", endsWith("/precondition-required"));
        as(a(), "WRITER")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        as(a(), "WRITER")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", endsWith("/precondition-failed"));
        as(a(), "READER").get(path).then().body("text", equalTo("second"));
    }
}
