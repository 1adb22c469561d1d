package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.isolation.Caller.Own;
import id.or.amsi.tanggap.isolation.Caller.Proof;
import id.or.amsi.tanggap.isolation.Caller.Side;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/// Everybody who calls: the first outlet's people in every role, another outlet's, the association's, programs, and
/// those whose tokens are worth little or nothing.
final class Cast {
    private static final Duration KEPT = Duration.ofSeconds(80);
    private static final List<String> ALL = List.of("sop-service", "incident-service", "notification-service");
    /// How the account of somebody of both outlets begins.
    static final String OF_BOTH = "dua-";

    private static final String OTHER = "suaratimur.example";

    private final Map<String, Fresh> tokens = new ConcurrentHashMap<>();
    private final List<Caller> callers = new ArrayList<>();
    private final World world;
    private final Newsroom first;
    private final NewOutlet second;
    private final SignIn signIn;

    private record Fresh(String token, Instant until) {}

    Cast(World world, Newsroom first, SignIn signIn) {
        this.world = world;
        this.first = first;
        this.second = world.demonstrated(OTHER);
        this.signIn = signIn;
        peopleOfTheFirst();
        peopleOfTheSecond();
        peopleOfBoth();
        association();
        outsiders();
        withoutAWorthyToken();
    }

    List<Caller> callers(Operation operation) {
        return callers.stream().filter(caller -> caller.isAskedFor(operation)).toList();
    }

    Caller named(String name) {
        return callers.stream()
                .filter(caller -> caller.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Somebody who has an account and has not yet answered the first outlet's invitation.
    Caller invited() {
        var address = first.newAddress();
        first.admin.post("/v1/members", NewOutlet.invitation(address, "STAFF")).statusCode(201);
        world.accounts.followLink(address);
        var token = signIn.lasting(address, scope(first.outlet));
        return new Caller("invited", Side.FIRST, Proof.INVITED, Set.of("STAFF"), () -> token);
    }

    private void peopleOfTheFirst() {
        member(Side.FIRST, first.outlet, "admin", "OUTLET_ADMIN");
        member(Side.FIRST, first.outlet, "editor", "EDITOR");
        member(Side.FIRST, first.outlet, "handler4", "HANDLER");
        member(Side.FIRST, first.outlet, "handler3", "HANDLER");
        var director = member(Side.FIRST, first.outlet, "director", "DIRECTOR");
        callers.add(new Caller("director of a step", Side.FIRST, Proof.MEMBER, director.roles(), director.token())
                .owning(Own.GRANTED_INCIDENT));
        owning(member(Side.FIRST, first.outlet, "handler1", "HANDLER"), Own.GRANTED_INCIDENT, Own.NOTICE);
        owning(member(Side.FIRST, first.outlet, "staff1", "STAFF"), Own.REPORT);
        integration("first", first.outlet, Side.FIRST, ALL);
        integration("first, for notices only", first.outlet, Side.FIRST, List.of("notification-service"));
        callers.add(invited());
        callers.add(removed());
    }

    private void peopleOfTheSecond() {
        for (var one : Map.of(
                        "admin",
                        "OUTLET_ADMIN",
                        "director",
                        "DIRECTOR",
                        "editor",
                        "EDITOR",
                        "handler1",
                        "HANDLER",
                        "staff1",
                        "STAFF")
                .entrySet()) {
            member(Side.SECOND, second, one.getKey(), one.getValue());
        }
        integration("second", second, Side.SECOND, ALL);
    }

    /// Somebody who belongs to the second outlet as staff and to the first as editor.
    private void peopleOfBoth() {
        var account = OF_BOTH + UUID.randomUUID();
        var address = second.address(account);
        second.member(account, "STAFF");
        first.outlet.invited(address, "EDITOR");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                // a new token each time: the account joins the organisation a moment after the invitation
                .untilAsserted(() -> world.bearer(world.token(address, first.outlet.alias()))
                        .post("/v1/me/acceptance", Map.of())
                        .statusCode(200));
        var both = scope(first.outlet) + " " + scope(second);
        signedIn("of two, in the other", Side.SECOND, Proof.MEMBER, "STAFF", address, scope(second));
        signedIn("of two, in both", Side.NOBODY, Proof.NO_ORGANISATION, "EDITOR", address, both);
        signedIn("of two, in none", Side.NOBODY, Proof.NO_ORGANISATION, "EDITOR", address, "");
    }

    private void association() {
        var scope = "organization:amsi-example";
        var office = signedIn("secretariat", Side.ASSOCIATION, Proof.MEMBER, "SECRETARIAT", World.SECRETARIAT, scope);
        callers.add(
                new Caller("secretariat about its own", office.side(), office.proof(), office.roles(), office.token())
                        .owning(Own.COLLEAGUES));
        var mentor = signedIn("mentor", Side.ASSOCIATION, Proof.MEMBER, "MENTOR", "mentor@amsi.example", scope);
        callers.add(new Caller("mentor of the first", mentor.side(), mentor.proof(), mentor.roles(), mentor.token())
                .owning(Own.MENTORSHIP));
    }

    private void outsiders() {
        var token = signIn.lasting(first.outlet.address("handler1"), scope(first.outlet));
        var shut = NewOutlet.registered(world).withFounders().withHandlers().active();
        var shutToken = signIn.lasting(shut.address("handler1"), scope(shut));
        world.secretariat()
                .post("/v1/outlets/{id}/suspension", Map.of("reason", "Ditangguhkan"), shut.id)
                .statusCode(200);
        callers.add(
                new Caller("of a suspended outlet", Side.NOBODY, Proof.SUSPENDED, Set.of("HANDLER"), () -> shutToken));
        for (var service : List.of("sop", "incident", "notification")) {
            kept(new Caller(
                    service + "-service", Side.SERVICE, Proof.SERVICE, Set.of(), () -> signIn.service(service)));
        }
        worthless("another issuer", SignIn.forged(token, "https://lain.example/realms/amsi"));
        worthless("a stranger's signature", SignIn.forged(token, ""));
        worthless("another realm", signIn.ofAnotherRealm());
    }

    private void withoutAWorthyToken() {
        worthless("expired", signIn.passing(first.outlet.address("handler1"), scope(first.outlet)));
        callers.add(new Caller("nobody", Side.NOBODY, Proof.NOTHING, Set.of(), () -> ""));
    }

    private Caller removed() {
        var membership = first.outlet.member("removed", "EDITOR");
        var token = signIn.lasting(first.outlet.address("removed"), scope(first.outlet));
        first.admin.delete("/v1/members/{id}", membership).statusCode(204);
        return new Caller("removed", Side.FIRST, Proof.REMOVED, Set.of("EDITOR"), () -> token);
    }

    private Caller member(Side side, NewOutlet outlet, String account, String role) {
        var name = account + " of the " + (side == Side.FIRST ? "first" : "second");
        return signedIn(name, side, Proof.MEMBER, role, outlet.address(account), scope(outlet));
    }

    private void integration(String name, NewOutlet outlet, Side side, List<String> services) {
        var wanted = Map.of("name", "Matriks " + UUID.randomUUID(), "services", services);
        var made =
                outlet.admin().post("/v1/integrations", wanted).statusCode(201).extract();
        String client = made.path("clientId");
        String secret = made.path("secret");
        kept(new Caller(
                "integration of the " + name,
                side,
                Proof.MEMBER,
                Set.of("INTEGRATION"),
                () -> world.clientToken(client, secret, outlet.alias())));
    }

    private Caller signedIn(String name, Side side, Proof proof, String role, String address, String scope) {
        var token = signIn.lasting(address, scope);
        var caller = new Caller(name, side, proof, Set.of(role), () -> token);
        callers.add(caller);
        return caller;
    }

    private void worthless(String name, String token) {
        callers.add(new Caller(name, Side.NOBODY, Proof.WORTHLESS, Set.of("HANDLER"), () -> token));
    }

    private void owning(Caller caller, Own... things) {
        callers.remove(caller);
        callers.add(caller.owning(things));
    }

    /// Keeps a short-lived token for a while.
    private void kept(Caller caller) {
        Supplier<String> kept = () -> tokens.compute(
                        caller.name(),
                        (name, known) -> known != null && Instant.now().isBefore(known.until())
                                ? known
                                : new Fresh(caller.token().get(), Instant.now().plus(KEPT)))
                .token();
        callers.add(new Caller(caller.name(), caller.side(), caller.proof(), caller.roles(), kept));
    }

    private static String scope(NewOutlet outlet) {
        return "organization:" + outlet.alias();
    }
}
