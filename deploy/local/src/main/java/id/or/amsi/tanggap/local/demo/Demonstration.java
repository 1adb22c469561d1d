package id.or.amsi.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.local.Tokens;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Loads the demonstration through the public API and Keycloak's own pages. Loading again adds what is missing and
/// doubles nothing, also after a load that was cut off.
public final class Demonstration {
    private static final Set<String> FOUNDERS = Set.of("OUTLET_ADMIN", "DIRECTOR");

    private final Scenario scenario = Scenario.shipped();
    private final Accounts accounts;
    private final SopAdoption sops;
    private final Consumer<String> progress;

    /// @param gateway base address of the gateway
    /// @param console base address of the console with the caught mail
    /// @param tokens where accounts sign in
    /// @param clock the services' time
    /// @param progress told one line per outlet
    public Demonstration(URI gateway, URI console, Tokens tokens, InstantSource clock, Consumer<String> progress) {
        this.accounts = new Accounts(gateway, new Mailbox(console), tokens, scenario);
        this.sops = new SopAdoption(accounts, clock);
        this.progress = progress;
    }

    /// Loads what is missing.
    ///
    /// @throws IllegalStateException when a step is refused; the message names it
    public void load() {
        var secretariat = association();
        var registered = register(secretariat);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var staffed = staffed().stream()
                    .map(outlet -> hands.submit(
                            () -> staff(outlet, Objects.requireNonNull(registered.get(outlet.domain())), secretariat)))
                    .toList();
            staffed.forEach(this::finished);
        }
        publishSops();
        handleIncidents();
    }

    private void publishSops() {
        sops.publishTemplates(scenario.secretariat().email());
        staffed().forEach(outlet -> sops.publish(outlet.domain(), outlet.timeZone()));
        progress.accept("Five templates and " + staffed().size() + " SOPs published");
    }

    private void handleIncidents() {
        var domains = staffed().stream().map(Scenario.Outlet::domain).toList();
        domains.forEach(this::awaitSop);
        new DemoIncidents(accounts::as).load(domains.getFirst(), domains.getLast());
        progress.accept("Three incidents reported");
    }

    /// What was published is known to the outlet's reporters a moment later.
    private void awaitSop(String domain) {
        var staff = accounts.as("staff1@" + domain);
        accounts.await(
                "the SOP of " + domain,
                () -> Optional.of(staff.get("/v1/incident/recipients?kind=KBGO"))
                        .filter(recipients -> !recipients.path("fallback").asBoolean(true)));
    }

    private List<Scenario.Outlet> staffed() {
        return scenario.outlets().stream()
                .filter(outlet -> !outlet.peopleOrNone().isEmpty())
                .toList();
    }

    private Api association() {
        var secretariat = scenario.secretariat().email();
        accounts.join(secretariat);
        var api = accounts.as(secretariat);
        var mentor = scenario.mentor();
        if (!addresses(api.get("/v1/members?limit=100")).contains(mentor.email())) {
            api.post("/v1/members", invitation(mentor.name(), mentor.email(), "MENTOR"), 409);
        }
        accounts.join(mentor.email());
        return api;
    }

    private Map<String, JsonNode> register(Api secretariat) {
        var chapters = new HashMap<String, String>();
        secretariat
                .all("/v1/chapters")
                .forEach(chapter -> chapters.put(text(chapter, "code"), text(chapter, "chapterId")));
        for (var chapter : scenario.chapters()) {
            chapters.computeIfAbsent(
                    chapter.code(),
                    code -> text(
                            secretariat.post("/v1/chapters", Map.of("code", code, "name", chapter.name())),
                            "chapterId"));
        }
        var outlets = new HashMap<String, JsonNode>();
        secretariat.all("/v1/outlets").forEach(outlet -> outlets.put(text(outlet, "domain"), outlet));
        for (var outlet : scenario.outlets()) {
            outlets.computeIfAbsent(
                    outlet.domain(),
                    domain -> secretariat.post(
                            "/v1/outlets",
                            registration(outlet, Objects.requireNonNull(chapters.get(outlet.chapter())))));
        }
        progress.accept(scenario.outlets().size() + " outlets registered");
        return outlets;
    }

    private String staff(Scenario.Outlet outlet, JsonNode registered, Api secretariat) {
        if (!"REGISTERED".equals(text(registered, "state"))) {
            return outlet.name() + " is complete";
        }
        var id = text(registered, "outletId");
        for (var founder : people(outlet, true)) {
            var address = outlet.address(founder.account());
            if (!accounts.works(address)) {
                var body = Map.of("role", founder.role(), "name", founder.name(), "email", address, "language", "id");
                secretariat.post("/v1/outlets/" + id + "/founders", body, 409);
            }
            accounts.join(address);
        }
        invite(outlet);
        confirmHandlers(outlet);
        secretariat.post("/v1/outlets/" + id + "/activation", Map.of("reason", "Satgas lengkap"));
        return outlet.name() + " has its people and is active";
    }

    private void invite(Scenario.Outlet outlet) {
        var admin = accounts.as(outlet.address("admin"));
        var present = addresses(admin.get("/v1/members?limit=100"));
        for (var person : people(outlet, false)) {
            var address = outlet.address(person.account());
            if (!present.contains(address)) {
                admin.post("/v1/members", invitation(person.name(), address, person.role()));
            }
        }
        people(outlet, false).forEach(person -> accounts.join(outlet.address(person.account())));
    }

    /// The director confirms whoever was proposed; each new handler then gets a link to set up the second factor.
    private void confirmHandlers(Scenario.Outlet outlet) {
        var director = accounts.as(outlet.address("director"));
        for (var proposal : Json.items(director.get("/v1/role-proposals?state=PENDING&limit=100"))) {
            director.post("/v1/role-proposals/" + text(proposal, "proposalId") + "/confirmation", Map.of());
        }
        people(outlet, false).stream()
                .filter(person -> "HANDLER".equals(person.role()))
                .forEach(person -> accounts.followLink(outlet.address(person.account())));
    }

    private static List<Scenario.OutletPerson> people(Scenario.Outlet outlet, boolean founders) {
        return outlet.peopleOrNone().stream()
                .filter(person -> FOUNDERS.contains(person.role()) == founders)
                .toList();
    }

    private static Map<String, Object> invitation(String name, String email, String role) {
        return Map.of("name", name, "email", email, "language", "id", "roles", List.of(role));
    }

    private static Map<String, Object> registration(Scenario.Outlet outlet, String chapterId) {
        return Map.of(
                "name", outlet.name(),
                "domain", outlet.domain(),
                "chapterId", chapterId,
                "province", outlet.province(),
                "timeZone", outlet.timeZone(),
                "contactEmail", outlet.address("redaksi"),
                "legalEntity", "PT " + outlet.name() + " (contoh)");
    }

    private void finished(Future<String> outlet) {
        try {
            progress.accept(outlet.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the demonstration", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demonstration could not be loaded: " + e.getCause(), e);
        }
    }

    private static Set<String> addresses(JsonNode page) {
        var found = new HashSet<String>();
        Json.items(page).forEach(member -> found.add(text(member, "email")));
        return found;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
