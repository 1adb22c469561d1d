package id.or.amsi.tanggap.kit.tenancy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdmissionServiceTest extends KitServiceTest {

    @Test
    void memberSeesOwnNotesAndNobodyElsesDo() {
        String id = adding(a(), "only ours")
                .post("/v1/kit/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(a(), "READER").get("/v1/kit/notes/" + id).then().statusCode(200).body("text", equalTo("only ours"));
        as(b(), "READER").get("/v1/kit/notes/" + id).then().statusCode(404).body("type", endsWith("/not-found"));
        as(a(), "READER").get("/v1/kit/notes").then().body("items.id", hasItem(id));
        as(b(), "READER").get("/v1/kit/notes").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void writerWritesAndReaderDoesNot() {
        adding(a(), "by a writer").post("/v1/kit/notes").then().statusCode(201);
        as(a(), "READER")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\": \"by a reader\"}")
                .post("/v1/kit/notes")
                .then()
                .statusCode(403)
                .body("type", endsWith("/role-missing"));
    }

    @Test
    void guardNeedsTheSecondFactor() {
        TestTokens guard = TestTokens.token().tenant(a().organization()).person(a().person("GUARD"));
        String body = "{\"text\": \"guarded\"}";

        with(guard.amr("pwd", "otp"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/kit/guarded-notes")
                .then()
                .statusCode(200);
        with(guard.amr("pwd"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/kit/guarded-notes")
                .then()
                .statusCode(403)
                .body("type", endsWith("/second-factor-required"));
    }

    @Test
    void tokenIsNeededExceptForThePublic() {
        given().get("/v1/kit/notes").then().statusCode(401).body("type", endsWith("/token-required"));
        given().get("/v1/kit/public").then().statusCode(200).body("nothing", equalTo(true), "virtual", equalTo(true));
    }

    @Test
    void tokenOfAnotherAudienceIssuerKeyOrTimeIsRefused() {
        TestTokens good = TestTokens.token().tenant(a().organization()).person(a().person("READER"));

        with(good).get("/v1/kit/notes").then().statusCode(200);
        with(good.signByStranger()).get("/v1/kit/notes").then().statusCode(401);
        with(member().audience("sop-service")).get("/v1/kit/notes").then().statusCode(401);
        with(member().issuer("https://elsewhere.example"))
                .get("/v1/kit/notes")
                .then()
                .statusCode(401);
        with(member().expired()).get("/v1/kit/notes").then().statusCode(401).body("type", endsWith("/token-refused"));
        with("no token at all").get("/v1/kit/notes").then().statusCode(401);
    }

    @Test
    void tokenNamesExactlyOneKnownOrganisationWithItsId() {
        with(member()).get("/v1/kit/notes").then().statusCode(200);
        refused(TestTokens.token().person(a().person("READER")), "organisation-required");
        refused(member().tenant(b().organization()), "organisation-required");
        refused(member().tenantWithoutId("another"), "organisation-required");
        refused(TestTokens.token().tenantWithoutId("alias").person(a().person("READER")), "organisation-required");
        refused(member().subject("no-uuid"), "organisation-required");
        refused(TestTokens.token().tenant("unknown").person(a().person("READER")), "organisation-unknown");
    }

    @Test
    void personOfOneTenantIsNobodyInAnother() {
        with(member()).get("/v1/kit/notes").then().statusCode(200);
        refused(TestTokens.token().tenant(b().organization()).person(a().person("READER")), "not-a-member");
    }

    @Test
    void serviceComesInOnlyWithItsClientRoleAndSeesNoRow() {
        TestTokens service = TestTokens.token();
        with(service).get("/v1/kit/service").then().statusCode(403);
        with(TestTokens.token().clientRole("sop-service", "access.read"))
                .get("/v1/kit/service")
                .then()
                .statusCode(403);
        with(TestTokens.token().clientRole("kit-service", "access.read"))
                .get("/v1/kit/service")
                .then()
                .statusCode(200)
                .body("visible", equalTo(0));
    }

    @Test
    void umbrellaIsKnownAsSuch() {
        as(umbrella(), "SECRETARIAT").get("/v1/kit/me").then().statusCode(200).body("umbrella", equalTo("HOME"));
        as(a(), "READER").get("/v1/kit/me").then().statusCode(200).body("umbrella", equalTo("NONE"));
    }

    private static TestTokens member() {
        return TestTokens.token().tenant(a().organization()).person(a().person("READER"));
    }

    private static void refused(TestTokens token, String slug) {
        with(token).get("/v1/kit/notes").then().statusCode(403).body("type", endsWith("/" + slug));
    }
}
