package id.or.amsi.tanggap.tenant.chapter;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ChapterServiceTest {
    @Test
    void membersReadChaptersAndOnlyTheSecretariatWritesThem() {
        String path = "/v1/chapters/" + Association.chapter();
        Api member = Association.outlet().founder("OUTLET_ADMIN");

        member.request().get(path).then().statusCode(200).body("active", equalTo(true));
        member.request().get("/v1/chapters").then().statusCode(200);
        member.request()
                .body(Map.of("code", "ours", "name", "Ours"))
                .post("/v1/chapters")
                .then()
                .statusCode(403);
        member.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Ours", "active", true))
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void codeIsTakenOnce() {
        Response chapter = secretariat().request().get("/v1/chapters/" + Association.chapter());
        Map<String, String> same = Map.of("code", chapter.jsonPath().getString("code"), "name", "Another");

        secretariat()
                .request()
                .body(same)
                .post("/v1/chapters")
                .then()
                .statusCode(409)
                .body("type", endsWith("/chapter-code-taken"));
    }

    @Test
    void chapterThatTakesNoMoreOutletsIsRefusedToNewOnes() {
        UUID chapter = Association.chapter();
        String path = "/v1/chapters/" + chapter;
        String seen = secretariat().request().get(path).header("ETag");

        secretariat()
                .request()
                .header("If-Match", seen)
                .body(Map.of("name", "Closed", "active", false))
                .put(path)
                .then()
                .statusCode(200);

        secretariat()
                .request()
                .body(Association.registration(Association.domain(), chapter))
                .post("/v1/outlets")
                .then()
                .statusCode(422)
                .body("type", endsWith("/unknown-chapter"));
        secretariat()
                .request()
                .header("If-Match", seen)
                .body(Map.of("name", "Open", "active", true))
                .put(path)
                .then()
                .statusCode(412);
    }

    private static Api secretariat() {
        return Association.secretariat();
    }
}
