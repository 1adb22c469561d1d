package id.or.amsi.tanggap.notification.snippet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class SnippetServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"snippet.js", "snippet.css"})
    void everySiteMayLoadAVersionAndKeepIt(String file) {
        var path = "/help/1.0.0/" + file;

        var answer = given().header("Origin", "https://kabar.example").get(path);

        answer.then()
                .statusCode(200)
                .contentType(startsWith(file.endsWith("js") ? "text/javascript" : "text/css"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Set-Cookie", nullValue());
        assertThat(answer.asString()).isEqualTo(SnippetFiles.text("1.0.0/" + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help/", "/help/en/"})
    void pageLoadsNothingForeignAndIsNotKept(String page) {
        given().get(page)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"))
                .header("Access-Control-Allow-Origin", nullValue())
                .body(containsString("tel:112"));
    }

    @Test
    void versionThatDoesNotExistIsNotKeptEither() {
        given().get("/help/9.9.9/snippet.js").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }
}
