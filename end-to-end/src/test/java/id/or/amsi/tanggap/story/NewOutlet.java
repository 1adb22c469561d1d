package id.or.amsi.tanggap.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// An outlet of a story's own, with a name that no other story uses.
public final class NewOutlet {
    public static final String ZONE = "Asia/Jakarta";

    public final String id;
    public final String domain;
    private final World world;

    private NewOutlet(World world, String id, String domain) {
        this.world = world;
        this.id = id;
        this.domain = domain;
    }

    /// The secretariat registers it.
    public static NewOutlet registered(World world) {
        var name =
                "warta" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var domain = name + ".example";
        var id = world.secretariat()
                .post("/v1/outlets", registration(world, name, domain))
                .statusCode(201)
                .extract()
                .<String>path("outletId");
        return new NewOutlet(world, id, domain);
    }

    /// The secretariat registers it somewhere else than in Jawa Timur.
    ///
    /// @param beginning of its name, in small letters
    /// @param zone IANA name of the province's time zone
    public static NewOutlet registered(World world, String beginning, String province, String zone) {
        var name = beginning
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var domain = name + ".example";
        var registration = new HashMap<>(registration(world, name, domain));
        registration.put("province", province);
        registration.put("timeZone", zone);
        var id = world.secretariat()
                .post("/v1/outlets", registration)
                .statusCode(201)
                .extract()
                .<String>path("outletId");
        return new NewOutlet(world, id, domain);
    }

    /// One that was registered otherwise.
    public static NewOutlet known(World world, String id, String domain) {
        return new NewOutlet(world, id, domain);
    }

    /// What the secretariat sends to register an outlet.
    public static Map<String, String> registration(World world, String name, String domain) {
        String chapter = world.secretariat().get("/v1/chapters").extract().path("items[0].chapterId");
        return Map.of(
                "name",
                name,
                "domain",
                domain,
                "chapterId",
                chapter,
                "province",
                "Jawa Timur",
                "timeZone",
                ZONE,
                "contactEmail",
                "redaksi@" + domain,
                "legalEntity",
                "PT " + name);
    }

    /// Its first administrator and its director accept the secretariat's invitations.
    public NewOutlet withFounders() {
        for (var founder : List.of(List.of("admin", "OUTLET_ADMIN"), List.of("director", "DIRECTOR"))) {
            var invitation = Map.of(
                    "role",
                    founder.getLast(),
                    "name",
                    "Pendiri " + founder.getFirst(),
                    "email",
                    address(founder.getFirst()),
                    "language",
                    "id");
            world.secretariat()
                    .post("/v1/outlets/{id}/founders", invitation, id)
                    .statusCode(201);
            world.accounts.join(address(founder.getFirst()));
        }
        return this;
    }

    /// The administrator invites somebody, who accepts.
    ///
    /// @return the membership's id
    public String member(String account, String role) {
        return invited(address(account), role);
    }

    /// The administrator invites an address of whatever outlet, and its owner accepts for this outlet.
    ///
    /// @return the membership's id
    public String invited(String address, String role) {
        var membership = admin().post("/v1/members", invitation(address, role))
                .statusCode(201)
                .extract()
                .<String>path("membershipId");
        if (address.endsWith("@" + domain)) {
            world.accounts.join(address);
        }
        return membership;
    }

    public static Map<String, Object> invitation(String address, String role) {
        return Map.of("name", "Orang Contoh", "email", address, "language", "id", "roles", List.of(role));
    }

    /// Two handlers, confirmed by the director, with their second factor set up.
    public NewOutlet withHandlers() {
        var handlers = new ArrayList<String>();
        for (var account : List.of("handler1", "handler2")) {
            member(account, "HANDLER");
            handlers.add(address(account));
        }
        confirmProposals();
        handlers.forEach(world.accounts::followLink);
        return this;
    }

    /// A third handler and a published SOP, in force from today.
    public NewOutlet withSop() {
        withThirdHandler();
        world.sops.publish(domain, ZONE);
        return this;
    }

    /// A third handler, as an SOP needs for its alternates.
    public NewOutlet withThirdHandler() {
        member("handler3", "HANDLER");
        confirmProposals();
        world.accounts.followLink(address("handler3"));
        return this;
    }

    /// The director confirms everybody who is proposed.
    public void confirmProposals() {
        director()
                .get("/v1/role-proposals?state=PENDING")
                .statusCode(200)
                .extract()
                .<List<String>>path("items.proposalId")
                .forEach(proposal -> director()
                        .post("/v1/role-proposals/{id}/confirmation", Map.of(), proposal)
                        .statusCode(200));
    }

    /// The secretariat activates it.
    public NewOutlet active() {
        world.secretariat()
                .post("/v1/outlets/{id}/activation", Map.of("reason", "Satgas lengkap"), id)
                .statusCode(200);
        return this;
    }

    public Person admin() {
        return world.person(address("admin"));
    }

    /// What an account was told of.
    public Notices notices(String account) {
        return new Notices(world, person(account), address(account));
    }

    public String personId(String account) {
        return person(account).get("/v1/me").extract().path("personId");
    }

    /// Somebody of the outlet, by the name of the account.
    public Person person(String account) {
        return world.person(address(account));
    }

    public Person director() {
        return world.person(address("director"));
    }

    public String address(String account) {
        return account + "@" + domain;
    }

    /// The name of its organisation in Keycloak.
    public String alias() {
        return domain.replace('.', '-');
    }
}
