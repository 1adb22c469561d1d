package id.or.amsi.tanggap.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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
