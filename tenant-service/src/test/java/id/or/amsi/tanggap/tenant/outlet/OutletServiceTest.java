package id.or.amsi.tanggap.tenant.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.RegisteredOutlet;
import id.or.amsi.tanggap.tenant.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class OutletServiceTest {
    @Test
    void founderOfARegisteredOutletSeesItAndNobodyElseDoes() {
        RegisteredOutlet outlet = Association.outlet();
        RegisteredOutlet other = Association.outlet();

        Api founder = outlet.founder("OUTLET_ADMIN");

        founder.request()
                .get("/v1/outlet")
                .then()
                .statusCode(200)
                .body("domain", equalTo(outlet.domain()))
                .body("publicId", matchesPattern("[2-9a-z]{12}"));
        Api stranger = other.founder("OUTLET_ADMIN");
        stranger.request().get("/v1/outlet").then().statusCode(200).body("domain", equalTo(other.domain()));
        stranger.request().get("/v1/outlets/" + outlet.id()).then().statusCode(403);
        secretary().get("/v1/outlets/" + outlet.id()).then().statusCode(200);
        new Api(outlet.organization(), stranger.person())
                .request()
                .get("/v1/outlet")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-a-member"));
    }

    @Test
    void activationNeedsTwoIndependentHandlers() {
        RegisteredOutlet outlet = Association.outlet();
        outlet.founder("OUTLET_ADMIN");

        Response answer = move(outlet, "activation");

        answer.then()
                .statusCode(409)
                .body("type", endsWith("/too-few-handlers"))
                .body("needed", equalTo(2))
                .body("present", equalTo(0));
    }

    @Test
    void outletThatLeftCannotActAndStaysGone() {
        RegisteredOutlet outlet = Association.outlet();
        Api founder = outlet.founder("OUTLET_ADMIN");
        founder.request().get("/v1/outlet").then().statusCode(200);

        move(outlet, "departure").then().statusCode(200).body("state", equalTo("LEFT"));

        founder.request().get("/v1/outlet").then().statusCode(403).body("type", endsWith("/tenant-suspended"));
        for (String way : List.of("activation", "suspension", "reinstatement", "departure")) {
            move(outlet, way).then().statusCode(409).body("type", endsWith("/illegal-state-change"));
        }
        secretary()
                .get("/v1/outlets/" + outlet.id() + "/history")
                .then()
                .statusCode(200)
                .body("items.to", equalTo(List.of("LEFT", "REGISTERED")))
                .body("items.reason", hasItem("for the test"));
    }

    @Test
    void registeredOutletCanBeNeitherSuspendedNorReinstated() {
        RegisteredOutlet outlet = Association.outlet();

        move(outlet, "suspension")
                .then()
                .statusCode(409)
                .body("detail", equalTo("An outlet that is REGISTERED cannot become SUSPENDED by this step."));
        move(outlet, "reinstatement").then().statusCode(409);
    }

    @Test
    void editNeedsTheVersionThatWasSeen() {
        RegisteredOutlet outlet = Association.outlet();
        String path = "/v1/outlets/" + outlet.id();
        String seen = secretary().get(path).header("ETag");
        Map<String, Object> edit = new HashMap<>(Association.registration(outlet.domain(), Association.chapter()));
        edit.remove("domain");
        edit.put("name", "Kabar Baru");

        secretary().body(edit).put(path).then().statusCode(428);
        secretary()
                .header("If-Match", seen)
                .body(edit)
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Kabar Baru"));
        secretary().header("If-Match", seen).body(edit).put(path).then().statusCode(412);
    }

    @Test
    void zoneOfAnotherProvinceIsRefusedAndItsOwnAccepted() {
        Map<String, Object> registration =
                new HashMap<>(Association.registration(Association.domain(), Association.chapter()));
        registration.put("province", "Papua");

        secretary()
                .body(registration)
                .post("/v1/outlets")
                .then()
                .statusCode(422)
                .body("type", endsWith("/time-zone-not-in-province"))
                .body("timeZone", equalTo("Asia/Jayapura"));
        registration.put("timeZone", "Asia/Jayapura");
        secretary().body(registration).post("/v1/outlets").then().statusCode(201);
    }

    @Test
    void ofTwoThatRegisterOneDomainAtOnceOneWins() {
        Map<String, Object> registration = Association.registration(Association.domain(), Association.chapter());
        Api secretariat = Association.secretariat();

        List<Response> answers =
                Together.of(6, () -> secretariat.request().body(registration).post("/v1/outlets"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    @Test
    void sameIdempotencyKeyTwiceAtOnceRegistersOneOutlet() {
        String domain = Association.domain();
        Map<String, Object> registration = Association.registration(domain, Association.chapter());
        Api secretariat = Association.secretariat();
        UUID key = UUID.randomUUID();

        List<Response> answers =
                Together.of(4, () -> secretariat.request(key).body(registration).post("/v1/outlets"));

        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(answer -> answer.jsonPath().getString("outletId"))
                .containsOnly(secretariat
                        .request(key)
                        .body(registration)
                        .post("/v1/outlets")
                        .jsonPath()
                        .getString("outletId"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> answer.then().body("type", endsWith("/request-still-running")));
    }

    @Test
    void listIsFilteredAndPaged() {
        UUID chapter = Association.chapter();
        List<String> names = List.of("Alpha", "beta", "Gamma");
        for (String name : names) {
            Map<String, Object> registration = new HashMap<>(Association.registration(Association.domain(), chapter));
            registration.put("name", name);
            secretary().body(registration).post("/v1/outlets").then().statusCode(201);
        }
        String list = "/v1/outlets?chapter=" + chapter;

        Response first = secretary().get(list + "&limit=2");

        first.then().statusCode(200).body("items.name", equalTo(List.of("Alpha", "beta")));
        secretary()
                .get(list + "&limit=2&cursor=" + first.jsonPath().getString("next"))
                .then()
                .body("items.name", equalTo(List.of("Gamma")))
                .body("next", equalTo(null));
        secretary().get(list + "&name=BET").then().body("items.name", equalTo(List.of("beta")));
        secretary().get(list + "&name=%25").then().body("items.size()", equalTo(0));
        secretary()
                .get(list + "&state=REGISTERED&province=jawa barat&verification=NONE")
                .then()
                .body("items.size()", equalTo(3));
        secretary().get(list + "&state=LEFT").then().body("items.size()", equalTo(0));
        secretary().get("/v1/outlets?limit=101").then().statusCode(400);
        secretary()
                .get("/v1/outlets?limit=100&name=gamma")
                .then()
                .body("items.name", hasItems("Gamma"))
                .body("items.name", not(hasItem("Alpha")));
    }

    private static io.restassured.specification.RequestSpecification secretary() {
        return Association.secretariat().request();
    }

    private static Response move(RegisteredOutlet outlet, String way) {
        return secretary().body(Map.of("reason", "for the test")).post("/v1/outlets/" + outlet.id() + "/" + way);
    }
}
