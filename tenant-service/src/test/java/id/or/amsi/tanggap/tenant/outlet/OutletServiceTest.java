package id.or.amsi.tanggap.tenant.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.RegisteredOutlet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class OutletServiceTest {
    @Test
    void founderOfARegisteredOutletSeesItAndNobodyElseDoes() {
        RegisteredOutlet outlet = Association.outlet();
        RegisteredOutlet other = Association.outlet();

        Api founder = outlet.founder("OUTLET_ADMIN");

        founder.request().get("/v1/outlet").then().statusCode(200).body("domain", equalTo(outlet.domain()));
        Api stranger = other.founder("OUTLET_ADMIN");
        stranger.request().get("/v1/outlet").then().statusCode(200).body("domain", equalTo(other.domain()));
        stranger.request().get("/v1/outlets/" + outlet.id()).then().statusCode(403);
        Association.secretariat()
                .request()
                .get("/v1/outlets/" + outlet.id())
                .then()
                .statusCode(200);
        Api intruder = new Api(outlet.organization(), stranger.person());
        intruder.request().get("/v1/outlet").then().statusCode(403);
    }

    @Test
    void activationNeedsTwoIndependentHandlers() {
        RegisteredOutlet outlet = Association.outlet();
        outlet.founder("OUTLET_ADMIN");

        var answer = Association.secretariat()
                .request()
                .body(Map.of("reason", "Satgas lengkap"))
                .post("/v1/outlets/" + outlet.id() + "/activation");

        answer.then().statusCode(409).body("needed", equalTo(2)).body("present", equalTo(0));
        assertThat(answer.jsonPath().getString("type")).endsWith("/too-few-handlers");
    }
}
