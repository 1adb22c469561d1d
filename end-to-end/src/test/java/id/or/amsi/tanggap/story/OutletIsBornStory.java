package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// From the registration by the secretariat to an active outlet with its own task force.
class OutletIsBornStory {
    private final World world = World.running();

    @Test
    void anOutletIsRegisteredNamesItsPeopleByTwosAndIsActivated() {
        var outlet = NewOutlet.registered(world).withFounders();
        var activation = Map.of("reason", "Dokumen lengkap");

        // the administrator has a token for this outlet, and for nothing else
        outlet.admin()
                .get("/v1/me")
                .statusCode(200)
                .body(
                        "outlet.outletId",
                        equalTo(outlet.id),
                        "state",
                        equalTo("ACTIVE"),
                        "roles",
                        hasItem("OUTLET_ADMIN"));

        // without a task force it cannot be activated
        world.secretariat()
                .post("/v1/outlets/{id}/activation", activation, outlet.id)
                .statusCode(409);

        outlet.withHandlers();

        world.secretariat()
                .post("/v1/outlets/{id}/activation", activation, outlet.id)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        outlet.admin()
                .get("/v1/members")
                .statusCode(200)
                .body(
                        "items.email",
                        containsInAnyOrder(
                                outlet.address("admin"),
                                outlet.address("director"),
                                outlet.address("handler1"),
                                outlet.address("handler2")));
    }

    @Test
    void aHandlerNeedsTwoPeopleAndASecondFactor() {
        var outlet = NewOutlet.registered(world).withFounders();
        outlet.member("handler1", "HANDLER");
        var proposal =
                outlet.admin().get("/v1/role-proposals?state=PENDING").extract().<String>path("items[0].proposalId");

        // neither the administrator who proposed nor the person proposed can confirm
        outlet.admin()
                .post("/v1/role-proposals/{id}/confirmation", Map.of(), proposal)
                .statusCode(403);
        world.person(outlet.address("handler1"))
                .post("/v1/role-proposals/{id}/confirmation", Map.of(), proposal)
                .statusCode(403);

        outlet.director()
                .post("/v1/role-proposals/{id}/confirmation", Map.of(), proposal)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        world.accounts.followLink(outlet.address("handler1"));
        world.person(outlet.address("handler1")).get("/v1/me").statusCode(200).body("roles", hasItem("HANDLER"));
    }

    @Test
    void aSecondLoadOfTheDemonstrationDoublesNothing() {
        var before = outlets();

        world.loadDemonstration();

        assertThat(outlets()).isEqualTo(before);
        world.person("admin@kabarbunga.example")
                .get("/v1/members?limit=100")
                .statusCode(200)
                .body("items.size()", equalTo(8));
    }

    private int outlets() {
        return world.secretariat()
                .get("/v1/outlets?limit=100&name=Kabar Bunga")
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
