package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Builds a valid request for every operation, from its description and from things that exist. Straight to the
/// service, past the gateway: the service itself must refuse.
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What the description cannot say: fields that are optional but wanted, and values that must fit together.
    private static final Map<String, BiConsumer<ObjectNode, Things>> SPECIAL = Map.ofEntries(
            Map.entry("inviteMember", (body, things) -> body.put("email", things.of("newAddress"))),
            Map.entry("inviteFounder", (body, things) -> body.put("email", things.of("newAddress"))),
            Map.entry("createIntegration", (body, things) -> body.put("name", things.of("newName"))),
            Map.entry("proposeHelpResource", (body, things) -> service(body.putObject("document"))),
            Map.entry("proposeRole", (body, things) -> body.put("role", "HANDLER")),
            Map.entry("appointPeople", Requests::appointees),
            Map.entry("chooseShowing", (body, things) -> body.put("shown", true)),
            Map.entry("nameApprovers", Requests::approvers),
            Map.entry("assignStep", (body, things) -> body.put("occurrence", 1)),
            Map.entry("changeOwnContact", Requests::contact),
            Map.entry("changeContactByReceipt", Requests::contact),
            Map.entry("publishTemplate", (body, things) -> body.putObject("document")),
            Map.entry("reportIncident", Requests::report),
            Map.entry("reportPublicly", Requests::report));

    private final RunningStack stack;

    Requests(RunningStack stack) {
        this.stack = stack;
    }

    /// Whether its body names something that belongs to one outlet.
    static boolean namesThingsInTheBody(Operation operation) {
        var named = new ArrayList<String>();
        body(operation, name -> {
            if (Operation.belongsToAnOutlet(name)) {
                named.add(name);
            }
            return UUID.randomUUID().toString();
        });
        return !named.isEmpty();
    }

    /// @param token empty for none
    /// @param tag the entity tag for edits
    HttpRequest of(Operation operation, Things things, String token, String tag) {
        var request = HttpRequest.newBuilder(uri(operation, things)).timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        request.header("Accept-Language", "id");
        if (operation.headers().contains("If-Match")) {
            request.header("If-Match", tag);
        }
        if (operation.headers().contains("Tanggap-Receipt")) {
            request.header("Tanggap-Receipt", things.of("receipt"));
        }
        if (operation.method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!operation.takesBody()) {
            return request.method(operation.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", operation.mediaType())
                .method(operation.method(), BodyPublishers.ofString(body(operation, things)))
                .build();
    }

    /// The same request as somebody sends it who names another outlet wherever a careless service might read it.
    HttpRequest claiming(HttpRequest request, String outlet) {
        var separator = request.uri().getQuery() == null ? "?" : "&";
        var claim = "tenantId=" + outlet + "&outletId=" + outlet + "&tenant=" + outlet;
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(URI.create(request.uri() + separator + claim))
                .header("X-Tenant-Id", outlet)
                .header("X-Outlet-Id", outlet)
                .header("Tanggap-Outlet", outlet)
                .build();
    }

    /// A service that helps, as the association's registry takes it.
    private static void service(ObjectNode document) {
        document.put("id", "uji-contoh").put("name", "Layanan uji");
        document.putObject("helps").put("id", "contoh").put("en", "an example");
    }

    private URI uri(Operation operation, Things things) {
        var path = operation.path();
        for (var place : operation.places()) {
            path = path.replace("{" + place + "}", encoded(things.of(place)));
        }
        var query = new ArrayList<String>();
        operation
                .query()
                .forEach(parameter -> query.add(parameter.name() + "=" + encoded(things.of(parameter.name()))));
        if (operation.mediaType().equals("text/csv")) {
            query.add("dryRun=true");
        }
        return URI.create(stack.get(operation.service() + ".url")
                + path
                + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private static String body(Operation operation, Things things) {
        if (operation.mediaType().equals("text/csv")) {
            return switch (operation.id()) {
                case "importOutlets" -> "name,domain,chapter,province,timeZone,contactEmail,legalEntity\n";
                // a dry run answers whatever stands in it
                case "importHelpFromCsv" -> "id\n";
                default -> "name,email,roles,language\n";
            };
        }
        JsonNode body = Schemas.example(operation.body(), operation.id(), things::of);
        if (body instanceof ObjectNode fields) {
            SPECIAL.getOrDefault(operation.id(), (same, unused) -> {}).accept(fields, things);
        }
        return body.toString();
    }

    private static void appointees(ObjectNode body, Things things) {
        body.putArray("people")
                .addObject()
                .put("membershipId", things.of("membershipId"))
                .put("displayName", "Orang Contoh");
    }

    private static void approvers(ObjectNode body, Things things) {
        body.put("quorum", 1).putArray("membershipIds").add(things.of("membershipId"));
    }

    private static void contact(ObjectNode body, Things things) {
        body.put("channel", "EMAIL").put("address", "orang@contoh.example").put("phrase", 1);
    }

    private static void report(ObjectNode body, Things things) {
        body.put("narrative", "Pesan ancaman datang sejak Senin malam.").put("sopVersion", 1);
        body.set("codes", JSON.valueToTree(List.of("NCII_THREAT")));
        body.set("involved", JSON.createArrayNode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
