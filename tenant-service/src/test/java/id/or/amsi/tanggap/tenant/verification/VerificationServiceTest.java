package id.or.amsi.tanggap.tenant.verification;

import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.RegisteredOutlet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class VerificationServiceTest {
    @Test
    void newestDecisionCountsAlsoWhenAnOlderOneIsRecordedLate() {
        RegisteredOutlet outlet = Association.outlet();

        record(outlet, "FACTUAL", "2026-03-01").then().statusCode(201);
        record(outlet, "ADMINISTRATIVE", "2025-03-01").then().statusCode(201);

        String path = "/v1/outlets/" + outlet.id();
        secretariat().request().get(path).then().body("verification", equalTo("FACTUAL"));
        secretariat()
                .request()
                .get(path + "/verifications")
                .then()
                .body("items.stage", equalTo(List.of("ADMINISTRATIVE", "FACTUAL")));
    }

    @Test
    void outletReadsItsOwnVerificationsAndNobodyElses() {
        RegisteredOutlet outlet = Association.outlet();
        Api admin = outlet.founder("OUTLET_ADMIN");
        Api stranger = Association.outlet().founder("OUTLET_ADMIN");

        record(outlet, "IN_PROCESS", "2026-03-01").then().statusCode(201);

        admin.request().get("/v1/outlet/verifications").then().statusCode(200).body("items.size()", equalTo(1));
        stranger.request()
                .get("/v1/outlet/verifications")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        admin.request()
                .get("/v1/outlets/" + outlet.id() + "/verifications")
                .then()
                .statusCode(403);
    }

    @Test
    void decisionOfTomorrowIsRefused() {
        record(Association.outlet(), "FACTUAL", "2999-01-01").then().statusCode(400);
    }

    private static Response record(RegisteredOutlet outlet, String stage, String decidedOn) {
        return secretariat()
                .request()
                .body(Map.of("stage", stage, "evidenceReference", "Sertifikat 1", "decidedOn", decidedOn))
                .post("/v1/outlets/" + outlet.id() + "/verifications");
    }

    private static Api secretariat() {
        return Association.secretariat();
    }
}
