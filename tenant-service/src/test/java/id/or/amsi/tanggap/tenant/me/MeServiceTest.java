package id.or.amsi.tanggap.tenant.me;

import static org.assertj.core.api.Assertions.assertThat;
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
class MeServiceTest {
    @Test
    void personOfTwoOutletsIsSomebodyElseInEach() {
        StaffedOutlet first = StaffedOutlet.founded();
        StaffedOutlet second = StaffedOutlet.founded();
        Api edi = first.joined("Edi", "EDITOR");

        Api lent = lent(second, edi);

        lent.request()
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("joint", equalTo(true))
                .body("outlet.outletId", equalTo(second.outlet().id().toString()))
                .body("roles", not(hasItem("EDITOR")));
        edi.request().get("/v1/me").then().body("joint", equalTo(false)).body("roles", hasItem("EDITOR"));
        lent.request().get("/v1/members").then().statusCode(403);
        edi.request().get("/v1/members").then().statusCode(200);
    }

    @Test
    void handlersOfAJointTaskForceCountForActivation() {
        StaffedOutlet first = StaffedOutlet.founded();
        StaffedOutlet second = StaffedOutlet.founded();
        Api lent = lent(second, first.joined("Edi", "EDITOR"));
        String count = "select tenant.independent_handlers(?)";
        assertThat(Stack.value(count, second.outlet().id())).contains("0");

        second.director()
                .request()
                .post("/v1/role-proposals/" + second.pending(lent) + "/confirmation")
                .then()
                .statusCode(200);

        assertThat(Stack.value(count, second.outlet().id())).contains("1");
    }

    @Test
    void nobodyIsLentWhoBelongsNowhereElse() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api stranger = invitedJointly(outlet, "gita@nowhere-" + outlet.outlet().domain());

        stranger.request()
                .post("/v1/me/acceptance")
                .then()
                .statusCode(409)
                .body("type", endsWith("/joint-member-needs-another-outlet"));
    }

    @Test
    void peopleChooseTheirLanguageAndZone() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        Map<String, String> choice = Map.of("language", "en", "timeZone", "Asia/Jayapura");
        edi.request().body(choice).put("/v1/me").then().statusCode(428);
        String tag = edi.request().get("/v1/me").header("ETag");

        var changed = edi.request().header("If-Match", tag).body(choice).put("/v1/me");

        changed.then().statusCode(200).body("language", equalTo("en")).body("timeZone", equalTo("Asia/Jayapura"));
        assertThat(changed.header("ETag"))
                .isEqualTo(edi.request().get("/v1/me").header("ETag"))
                .isNotEqualTo(tag);
        edi.request().header("If-Match", tag).body(choice).put("/v1/me").then().statusCode(412);
        edi.request()
                .header("If-Match", changed.header("ETag"))
                .body(Map.of("language", "fr"))
                .put("/v1/me")
                .then()
                .statusCode(400);
    }

    @Test
    void stateAndRoleChangesAreToldWithoutNameOrAddress() {
        StaffedOutlet outlet = StaffedOutlet.founded();

        Api edi = outlet.joined("Edi", "EDITOR");

        UUID membership = outlet.membership(edi);
        PeopleEvents.await("tenant.member.v1", membership, events -> {
            assertThat(events.getLast())
                    .contains("\"ACTIVE\"", "\"EDITOR\"", edi.person().toString());
            assertThat(events).allSatisfy(event -> assertThat(event).doesNotContainIgnoringCase("edi@", "\"Edi\""));
        });
        PeopleEvents.await(
                "tenant.role-change.v1",
                membership,
                events -> assertThat(events).singleElement().asString().contains("\"GRANTED\"", "\"EDITOR\""));
        outlet.administrator()
                .request()
                .delete("/v1/members/" + membership)
                .then()
                .statusCode(204);
        PeopleEvents.await(
                "tenant.member.v1",
                membership,
                events -> assertThat(events.getLast()).isNull());
    }

    private static Api lent(StaffedOutlet borrower, Api person) {
        Api lent = invitedJointly(borrower, mailOf(person));
        assertThat(lent.person()).isEqualTo(person.person());
        lent.request().post("/v1/me/acceptance").then().statusCode(200);
        return lent;
    }

    private static Api invitedJointly(StaffedOutlet borrower, String email) {
        UUID membership = borrower.administrator()
                .request()
                .body(Map.of(
                        "name", "Edi", "email", email, "language", "id", "roles", List.of("HANDLER"), "joint", true))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("membershipId");
        String account =
                Association.awaited("select person_id from tenant.membership where membership_id = ?", membership);
        return new Api(borrower.outlet().organization(), UUID.fromString(account));
    }

    private static String mailOf(Api person) {
        return person.request().get("/v1/me").jsonPath().getString("email");
    }
}
