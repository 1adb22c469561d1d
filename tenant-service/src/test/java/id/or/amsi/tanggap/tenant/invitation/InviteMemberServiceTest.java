package id.or.amsi.tanggap.tenant.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class InviteMemberServiceTest {
    @Test
    void invitedPersonAcceptsIsConfirmedAndListed() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        var invited = outlet.administrator()
                .request()
                .body(outlet.invitation("Hana", "HANDLER", "EDITOR"))
                .post("/v1/members");
        invited.then().statusCode(201).body("state", equalTo("INVITED")).body("roles", contains("EDITOR"));
        Api hana = outlet.outlet().joined(outlet.mail("Hana"));

        outlet.director()
                .request()
                .post("/v1/role-proposals/" + invited.jsonPath().getString("proposals[0].proposalId") + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        hana.request()
                .get("/v1/members?role=HANDLER")
                .then()
                .statusCode(200)
                .body("items.name", contains("Hana"))
                .body("items.roles[0]", contains("EDITOR", "HANDLER"));
        assertThat(Stack.value(
                        "select tenant.independent_handlers(?)", outlet.outlet().id()))
                .contains("1");
    }

    @Test
    void roleOfTrustWaitsForASecondPersonInEveryOrder() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api hana = outlet.joined("Hana", "HANDLER");
        String confirmation = "/v1/role-proposals/" + outlet.pending(hana) + "/confirmation";

        outlet.administrator().request().post(confirmation).then().statusCode(403);
        hana.request().post(confirmation).then().statusCode(403);
        hana.request().get("/v1/role-proposals").then().statusCode(403);
        outlet.administrator()
                .request()
                .put("/v1/members/" + outlet.membership(hana) + "/roles/HANDLER")
                .then()
                .statusCode(409)
                .body("type", endsWith("/role-needs-two-people"));

        outlet.director().request().post(confirmation).then().statusCode(200);
        hana.request().get("/v1/role-proposals").then().statusCode(200);
    }

    @Test
    void repeatedRequestInvitesOnceAndASecondInvitationIsRefused() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        UUID key = UUID.randomUUID();
        var invitation = outlet.invitation("Edi", "EDITOR");
        var first = outlet.administrator().request(key).body(invitation).post("/v1/members");

        var again = outlet.administrator().request(key).body(invitation).post("/v1/members");

        assertThat(again.asString()).isEqualTo(first.asString());
        outlet.administrator()
                .request()
                .body(invitation)
                .post("/v1/members")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-a-member"));
    }

    @Test
    void otherOutletSeesNothingOfAMember() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        StaffedOutlet other = StaffedOutlet.founded();
        String member = "/v1/members/" + outlet.invited("Edi", "EDITOR");

        var seen = outlet.administrator().request().get(member);

        seen.then().statusCode(200).body("email", equalTo(outlet.mail("Edi")));
        String tag = seen.header("ETag");
        Api stranger = other.administrator();
        stranger.request().get(member).then().statusCode(404);
        stranger.request().delete(member).then().statusCode(404);
        stranger.request().put(member + "/roles/STAFF").then().statusCode(404);
        stranger.request().post(member + "/invitation").then().statusCode(404);
        var edit = Map.of("name", "Edi", "language", "id");
        stranger.request().header("If-Match", tag).body(edit).put(member).then().statusCode(404);
        stranger.request().get("/v1/members").then().body("items.name", not(hasItem("Edi")));
        outlet.administrator()
                .request()
                .header("If-Match", tag)
                .body(edit)
                .put(member)
                .then()
                .statusCode(200);
    }

    @Test
    void secretariatNamesItsOwnPeopleOnly() {
        Api secretariat = Association.secretariat();
        String email = "mentor-" + UUID.randomUUID() + "@amsi.example";

        secretariat
                .request()
                .body(Map.of("name", "Mira", "email", email, "language", "id", "roles", List.of("EDITOR")))
                .post("/v1/members")
                .then()
                .statusCode(409)
                .body("type", endsWith("/role-not-for-this-tenant"));

        secretariat
                .request()
                .body(Map.of("name", "Mira", "email", email, "language", "id", "roles", List.of("MENTOR")))
                .post("/v1/members")
                .then()
                .statusCode(201);
    }

    @Test
    void associationListsNoFoundersOfOutlets() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        UUID founder = outlet.membership(outlet.administrator());

        Association.secretariat().request().get("/v1/members/" + founder).then().statusCode(404);
        Association.secretariat()
                .request()
                .get("/v1/members")
                .then()
                .statusCode(200)
                .body("items.email", hasItem("secretariat@amsi.example"))
                .body("items.membershipId", not(hasItem(founder.toString())));
    }

    @Test
    void founderWhoHasNotAcceptedIsReplacedAndOneWhoHasIsNot() {
        var outlet = Association.outlet();
        var founders = "/v1/outlets/" + outlet.id() + "/founders";
        var first = Map.of("role", "DIRECTOR", "name", "Dewi", "email", "d1@" + outlet.domain(), "language", "id");
        var second = Map.of("role", "DIRECTOR", "name", "Dian", "email", "d2@" + outlet.domain(), "language", "id");
        Api secretariat = Association.secretariat();
        secretariat.request().body(first).post(founders).then().statusCode(201);

        secretariat.request().body(second).post(founders).then().statusCode(201);

        Api dian = outlet.joined("d2@" + outlet.domain());
        dian.request().get("/v1/members").then().body("items.name", contains("Dian"));
        secretariat
                .request()
                .body(first)
                .post(founders)
                .then()
                .statusCode(409)
                .body("type", endsWith("/founder-already-accepted"));
    }

    @Test
    void declinedInvitationLeavesNoMember() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        UUID edi = outlet.invited("Edi", "EDITOR");
        String person = Association.awaited("select person_id from tenant.membership where membership_id = ?", edi);
        Api guest = new Api(outlet.outlet().organization(), UUID.fromString(person));
        guest.request().get("/v1/members").then().statusCode(403).body("type", endsWith("/membership-not-accepted"));

        guest.request().post("/v1/me/refusal").then().statusCode(204);

        guest.request().get("/v1/me").then().statusCode(403);
        outlet.administrator().request().get("/v1/members/" + edi).then().statusCode(404);
        outlet.invited("Edi", "EDITOR");
    }
}
