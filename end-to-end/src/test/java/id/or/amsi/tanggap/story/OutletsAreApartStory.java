package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What one outlet, the secretariat and former members cannot do, each beside what the right person can.
class OutletsAreApartStory {
    private static final List<String> OWN_ACCESS =
            List.of("/v1/sop/access", "/v1/incident/access", "/v1/notification/access");

    private final World world = World.running();

    @Test
    void anotherOutletSeesNothing() {
        var mine = NewOutlet.registered(world).withFounders();
        var membership = mine.member("staff1", "STAFF");
        var other = world.person("admin@kabarbunga.example");

        mine.admin().get("/v1/members/{id}", membership).statusCode(200);
        other.get("/v1/members/{id}", membership).statusCode(404);
        other.get("/v1/members?limit=100").statusCode(200).body("items.membershipId", not(hasItem(membership)));
        other.delete("/v1/members/{id}", membership).statusCode(404);
        mine.admin().get("/v1/outlet").statusCode(200).body("outletId", equalTo(mine.id));
        other.get("/v1/outlet").statusCode(200).body("outletId", not(equalTo(mine.id)));
    }

    @Test
    void theSecretariatCannotAddAMember() {
        var outlet = NewOutlet.registered(world).withFounders();
        var staff = outlet.member("staff1", "STAFF");
        var founder = Map.of("role", "HANDLER", "name", "Orang", "email", outlet.address("x"), "language", "id");

        world.secretariat()
                .post("/v1/outlets/{id}/founders", founder, outlet.id)
                .statusCode(409);
        world.secretariat()
                .post("/v1/members", NewOutlet.invitation(outlet.address("x"), "STAFF"))
                .statusCode(409);
        world.secretariat().put("/v1/members/{id}/roles/EDITOR", staff).statusCode(404);
        world.secretariat().delete("/v1/members/{id}", staff).statusCode(404);
        outlet.admin().put("/v1/members/{id}/roles/EDITOR", staff).statusCode(200);
        outlet.admin()
                .post("/v1/members", NewOutlet.invitation(outlet.address("x"), "STAFF"))
                .statusCode(201);
    }

    @Test
    void aSuspendedOutletIsRefusedEverywhereUntilItIsReinstated() {
        var outlet = NewOutlet.registered(world).withFounders().withHandlers().active();
        var token = world.token(outlet.address("admin"), null);
        everywhere(token, 200);

        world.secretariat()
                .post("/v1/outlets/{id}/suspension", Map.of("reason", "Iuran"), outlet.id)
                .statusCode(200);

        everywhere(token, 403);
        world.secretariat()
                .post("/v1/outlets/{id}/reinstatement", Map.of("reason", "Lunas"), outlet.id)
                .statusCode(200);
        await().untilAsserted(() -> outlet.admin().get("/v1/me").statusCode(200));
    }

    /// The middle one of five: a machine that stalls twice does not hide that the way is short.
    @Test
    void aRemovedMemberIsRefusedEverywhereWithinASecond() {
        var outlet = NewOutlet.registered(world).withFounders();

        var ways = Stream.of("staff1", "staff2", "staff3", "staff4", "staff5")
                .map(name -> wayOut(outlet, name))
                .sorted()
                .toList();

        assertThat(ways.get(2)).isLessThan(Duration.ofSeconds(1));
        everywhere(world.token(outlet.address("admin"), null), 200);
    }

    private Duration wayOut(NewOutlet outlet, String name) {
        var membership = outlet.member(name, "STAFF");
        var token = world.token(outlet.address(name), null);
        everywhere(token, 200);
        outlet.admin().delete("/v1/members/{id}", membership).statusCode(204);
        var removed = System.nanoTime();
        everywhere(token, 403);
        return Duration.ofNanos(System.nanoTime() - removed);
    }

    @Test
    void aPersonOfTwoOutletsActsInOneAtATime() {
        var home = NewOutlet.registered(world).withFounders();
        var lender = NewOutlet.registered(world).withFounders();
        home.member("staff1", "STAFF");
        var address = home.address("staff1");
        lender.invited(address, "EDITOR");
        // each time a new token: one of before the account was let in says nothing of the outlet
        await().untilAsserted(() -> world.bearer(world.token(address, lender.alias()))
                .post("/v1/me/acceptance", Map.of())
                .statusCode(200));

        world.person(address, home.alias())
                .get("/v1/me")
                .statusCode(200)
                .body("outlet.outletId", equalTo(home.id), "roles", equalTo(List.of("STAFF")));
        world.person(address, lender.alias())
                .get("/v1/me")
                .statusCode(200)
                .body("outlet.outletId", equalTo(lender.id), "roles", equalTo(List.of("EDITOR")));
        var both = home.alias() + " organization:" + lender.alias();
        world.person(address, both).get("/v1/me").statusCode(403);
    }

    private void everywhere(String token, int status) {
        await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            world.bearer(token).get("/v1/me").statusCode(status);
            OWN_ACCESS.forEach(path -> world.bearer(token).get(path).statusCode(status));
        });
    }
}
