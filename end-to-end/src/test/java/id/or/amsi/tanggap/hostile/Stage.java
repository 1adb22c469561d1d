package id.or.amsi.tanggap.hostile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.Person;
import id.or.amsi.tanggap.story.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An outlet that may be attacked, with people, an SOP and an incident, and who of them may call an operation.
final class Stage {
    private static final String RECIPIENTS = "/v1/incident/recipients?kind=KBGO";
    private static final Map<String, String> ACCOUNTS = Map.of(
            "OUTLET_ADMIN", "admin",
            "DIRECTOR", "director",
            "HANDLER", "handler1",
            "STAFF", "staff1");
    /// What ends the people and things that the attacks need is done to things that do not exist.
    private static final Set<String> ENDING = Set.of(
            "removeMember",
            "revokeRole",
            "suspendOutlet",
            "recordDeparture",
            "revokeIntegration",
            "excludePerson",
            "closeIncident",
            "publishTemplate",
            "editOutlet");

    private final World world = World.running();
    private final JsonNode permissions = Documents.permissions();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> spent = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();
    private final NewOutlet outlet;

    Stage() {
        outlet = NewOutlet.registered(world).withFounders().withHandlers();
        known.put("membershipId", outlet.member("staff1", "STAFF"));
        outlet.active().withSop();
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> text(outlet.person("staff1"), RECIPIENTS, "sopVersion"), "1"::equals);
        Case incident = Case.reportedBy(outlet.person("staff1"));
        known.put("incidentId", incident.id);
        known.put("outletId", outlet.id);
        known.put("tenantId", outlet.id);
        known.put("personId", outlet.personId("staff1"));
        known.put("publicId", text(world.secretariat(), "/v1/outlets/" + outlet.id, "publicId"));
        known.put("chapterId", text(world.secretariat(), "/v1/chapters", "items[-1].chapterId"));
        known.put("sopId", text(outlet.admin(), "/v1/sop/sops", "items[0].sopId"));
        known.put("key", text(outlet.admin(), "/v1/sop/templates", "items[0].templateKey"));
        known.put("stepKey", "receive");
        known.put("partKind", "CLAUSE");
        known.put("partId", "c01.1");
        known.put("occurrence", "1");
        known.put("version", "1");
        known.put("kind", "KBGO");
        known.put("role", "EDITOR");
    }

    /// Where the operation is served: by its service, past the gateway.
    URI service(Operation operation) {
        return URI.create(world.stack.get(operation.service() + ".url"));
    }

    URI gateway() {
        return world.gateway;
    }

    String known(Operation operation, String parameter) {
        return ENDING.contains(operation.id())
                ? "0190b4c1-7d2e-4c4b-9a3e-5d6f7a8b9c0d"
                : known.getOrDefault(parameter, "0190b4c1-7d2e-4c4b-9a3e-5d6f7a8b9c0d");
    }

    /// The token of somebody who may call the operation; empty if none is needed.
    String token(Operation operation) {
        JsonNode row = permissions.path(operation.service() + "-service").path(operation.id());
        return switch (row.asText()) {
            case "anyone" -> "";
            case "service" -> tokens.computeIfAbsent(operation.service() + " service", name -> serviceToken(operation));
            case "person", "member" -> ofAccount("staff1");
            default -> ofRole(row);
        };
    }

    void forgetTokens() {
        spent.addAll(tokens.values());
        tokens.clear();
    }

    /// Everything that must not turn up in a log: passwords, secrets, tokens.
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(tokens.values());
        secrets.addAll(spent);
        for (String service : Documents.SERVICES) {
            world.stack.environment(service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET|KEY)$")) {
                    secrets.add(value);
                }
            });
        }
        return secrets;
    }

    String management(String service) {
        return world.stack.get(service + ".management.url");
    }

    private String ofRole(JsonNode roles) {
        List<String> names = StreamSupport.stream(roles.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return names.stream()
                .flatMap(role -> Stream.ofNullable(ACCOUNTS.get(role)))
                .findFirst()
                .map(this::ofAccount)
                .orElseGet(() -> tokens.computeIfAbsent("secretariat", name -> world.token(World.SECRETARIAT, null)));
    }

    private String ofAccount(String account) {
        return tokens.computeIfAbsent(account, name -> world.token(outlet.address(name), null));
    }

    private String serviceToken(Operation operation) {
        String scope = "incident".equals(operation.service()) ? "safe-contacts" : "openid";
        return given().formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .auth()
                .preemptive()
                .basic("notification-service", world.stack.get("notification.client.secret"))
                .when()
                .post(world.stack.get("issuer") + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String text(Person person, String path, String field) {
        Object found = person.get(path).statusCode(200).extract().path(field);
        return Objects.requireNonNull(found, field).toString();
    }
}
