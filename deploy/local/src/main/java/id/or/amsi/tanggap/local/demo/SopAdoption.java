package id.or.amsi.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How an outlet with three handlers comes to a published SOP: adopt the template, appoint people, submit, approve,
/// publish. Doing it again changes nothing.
public final class SopAdoption {
    private static final String SOPS = "/v1/sop/sops";
    private static final String TEMPLATES = "/v1/sop/templates";
    private static final String KBGO = "kbgo";
    /// What sop-service ships.
    private static final List<String> SHIPPED = List.of(KBGO, "own-news", "hoax", "hate-speech", "child-safety");

    /// Function, who holds it, who stands in: accounts of the outlet.
    private static final List<Appointment> APPOINTMENTS = List.of(
            new Appointment("focal-point", List.of("handler1"), List.of("handler2")),
            new Appointment("companion", List.of("handler2"), List.of("handler3")),
            new Appointment("digital-team", List.of("handler2"), List.of("handler1")),
            new Appointment("editorial", List.of("handler1"), List.of("handler2")),
            new Appointment("task-force", List.of("handler1"), List.of("handler2")),
            new Appointment("task-force-chair", List.of("handler3"), List.of("handler2")),
            new Appointment("directorate", List.of("director"), List.of("handler2")),
            new Appointment("examiner", List.of("handler2"), List.of("handler1")),
            new Appointment("appeal-panel", List.of("handler3"), List.of("handler2")),
            new Appointment("hr", List.of("handler1"), List.of("handler2")),
            new Appointment("outside-alternate", List.of("handler2"), List.of()));

    private final Accounts accounts;
    private final InstantSource clock;

    public SopAdoption(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Appointment(String function, List<String> people, List<String> alternates) {}

    /// The association publishes what ships with the product, unless it has published it before.
    public void publishTemplates(String secretariat) {
        var api = accounts.as(secretariat);
        var published = Json.items(api.get(TEMPLATES)).stream()
                .map(template -> template.path("templateKey").asText())
                .toList();
        SHIPPED.stream()
                .filter(key -> !published.contains(key))
                .forEach(key -> api.post(TEMPLATES + "/" + key + "/versions", Map.of("shipped", true)));
    }

    /// The outlet's SOP on KBGO is published and in force from today.
    ///
    /// @param domain of the outlet
    /// @param zone the outlet's, which decides what day it is
    /// @return the SOP's id
    public String publish(String domain, String zone) {
        return publish(domain, zone, KBGO);
    }

    /// The same for the template with this key.
    public String publish(String domain, String zone, String key) {
        var sopId = adopt(domain, key);
        if (stateOfDraft(domain, sopId).isEmpty()) {
            return sopId;
        }
        appoint(domain, sopId);
        release(domain, sopId, zone);
        return sopId;
    }

    /// The outlet's own draft of the template on KBGO.
    public String adopt(String domain) {
        return adopt(domain, KBGO);
    }

    private String adopt(String domain, String key) {
        var admin = account(domain, "admin");
        return Json.items(admin.get(SOPS)).stream()
                .filter(sop -> key.equals(sop.path("templateKey").asText()))
                .findFirst()
                .orElseGet(() -> admin.post(SOPS, Map.of("templateKey", key)))
                .path("sopId")
                .asText();
    }

    /// The administrator appoints the outlet's people to every function of the draft.
    public void appoint(String domain, String sopId) {
        var admin = account(domain, "admin");
        if (stateOfDraft(domain, sopId).equals("DRAFT")) {
            var members = members(admin);
            var path = SOPS + "/" + sopId;
            var functions = functions(admin.get(path));
            APPOINTMENTS.stream()
                    .filter(one -> functions.contains(one.function()))
                    .forEach(one -> admin.edit(path + "/appointments/" + one.function(), path, body(one, members)));
        }
    }

    /// Submitted by the administrator, approved and published by the director.
    public void release(String domain, String sopId, String zone) {
        var path = SOPS + "/" + sopId;
        var state = stateOfDraft(domain, sopId);
        if (state.equals("DRAFT")) {
            account(domain, "admin").post(path + "/submission", Map.of());
        }
        if (Stream.of("DRAFT", "SUBMITTED").anyMatch(state::equals)) {
            account(domain, "director").post(path + "/approval", Map.of());
        }
        if (!state.isEmpty()) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
            account(domain, "director").post(path + "/publication", Map.of("effectiveFrom", today.toString()));
        }
    }

    private String stateOfDraft(String domain, String sopId) {
        var sop = account(domain, "admin").get(SOPS + "/" + sopId);
        return sop.path("draft").path("state").asText();
    }

    private static List<String> functions(JsonNode sop) {
        return sop.at("/draft/document/procedure/functions").findValuesAsText("key");
    }

    private Api account(String domain, String name) {
        return accounts.as(name + "@" + domain);
    }

    private static Map<String, JsonNode> members(Api admin) {
        var members = new HashMap<String, JsonNode>();
        Json.items(admin.get("/v1/members?limit=100")).forEach(member -> members.put(accountOf(member), member));
        return members;
    }

    private static String accountOf(JsonNode member) {
        return member.path("email").asText().replaceFirst("@.*", "");
    }

    private static Map<String, Object> body(Appointment appointment, Map<String, JsonNode> members) {
        var body = new LinkedHashMap<String, Object>();
        body.put("people", appointees(appointment.people(), members));
        body.put("alternates", appointees(appointment.alternates(), members));
        return body;
    }

    private static List<Map<String, String>> appointees(List<String> accounts, Map<String, JsonNode> members) {
        return accounts.stream()
                .map(account -> Objects.requireNonNull(members.get(account), account))
                .map(member -> Map.of(
                        "membershipId", member.path("membershipId").asText(),
                        "displayName", member.path("name").asText()))
                .toList();
    }
}
