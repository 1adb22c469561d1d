package id.or.amsi.tanggap.tenant.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class AdministratorRecoveryServiceTest {
    @Test
    void candidateAdministersAfterTheWaitAndTheDirectorsWordButNeverHandles() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        String recovery = requested(outlet, edi, edi);
        outlet.director()
                .request()
                .post(recovery + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", endsWith("/recovery-too-early"));
        threeDaysPass(recovery);
        edi.request().post(recovery + "/confirmation").then().statusCode(403);

        outlet.director()
                .request()
                .post(recovery + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        edi.request()
                .get("/v1/members?role=OUTLET_ADMIN")
                .then()
                .body("items.name", contains("Edi"))
                .body("items[0].roles", contains("OUTLET_ADMIN", "EDITOR"));
        outlet.administrator().request().get("/v1/members").then().statusCode(403);
    }

    @Test
    void presentAdministratorStopsItAndNobodyElseCan() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        String recovery = requested(outlet, edi, edi);
        Api siti = outlet.joined("Siti", "STAFF");
        siti.request().post(recovery + "/objection").then().statusCode(403);

        outlet.administrator()
                .request()
                .post(recovery + "/objection")
                .then()
                .statusCode(200)
                .body("state", equalTo("STOPPED"));

        threeDaysPass(recovery);
        outlet.director()
                .request()
                .post(recovery + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", endsWith("/recovery-not-waiting"));
    }

    @Test
    void allMembersHearOfItAndOneIsOpenAtATime() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        outlet.joined("Siti", "STAFF");

        String recovery = requested(outlet, edi, edi);

        assertThat(Stack.value("""
                        select count(distinct membership_id) from tenant.notice
                        where tenant_id = ? and kind = 'RECOVERY_REQUESTED'""", outlet.outlet().id())).contains("4");
        request(outlet, edi, edi).then().statusCode(409).body("type", endsWith("/recovery-already-open"));
        edi.request().get(recovery).then().statusCode(200).body("state", equalTo("WAITING"));
        StaffedOutlet.founded().administrator().request().get(recovery).then().statusCode(404);
    }

    @Test
    void recoveryEndsWhenTheCandidateLeaves() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        String recovery = requested(outlet, edi, edi);

        outlet.administrator()
                .request()
                .delete("/v1/members/" + outlet.membership(edi))
                .then()
                .statusCode(204);

        outlet.director().request().get(recovery).then().body("state", equalTo("STOPPED"));
    }

    private static String requested(StaffedOutlet outlet, Api by, Api candidate) {
        return "/v1/administrator-recoveries/"
                + request(outlet, by, candidate)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("recoveryId");
    }

    private static Response request(StaffedOutlet outlet, Api by, Api candidate) {
        return by.request()
                .body(Map.of(
                        "lostMembershipId", outlet.membership(outlet.administrator()),
                        "candidateMembershipId", outlet.membership(candidate)))
                .post("/v1/administrator-recoveries");
    }

    private static void threeDaysPass(String recovery) {
        Stack.change("""
                        update tenant.administrator_recovery set requested_at = requested_at - interval '3 days',
                            ripe_at = ripe_at - interval '3 days', expires_at = expires_at - interval '3 days'
                        where recovery_id = ?""", UUID.fromString(recovery.substring(recovery.lastIndexOf('/') + 1)));
    }
}
