package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

/// Builds a valid request for every operation, from its description and from things that exist. Straight to the
/// service, past the gateway: the service itself must refuse.
final class Requests {
    private static final String TRACE = "traceparent";

    private final RunningStack stack;

    Requests(RunningStack stack) {
        this.stack = stack;
    }

    /// @param token empty for none
    /// @param tag the entity tag for edits
    HttpRequest of(Operation operation, Things things, String token, String tag) {
        var request = HttpRequest.newBuilder(uri(operation, things)).timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        request.header("Accept-Language", "id");
        request.header(TRACE, "00-" + newTrace() + "-00000000000000a1-01");
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
                .method(operation.method(), BodyPublishers.ofString(Bodies.of(operation, things)))
                .build();
    }

    /// The id of the trace to which everything belongs that a request brings about.
    static String traceOf(HttpRequest request) {
        return request.headers().firstValue(TRACE).orElseThrow().split("-", -1)[1];
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// The same request with the outlet named in the body as well.
    HttpRequest claimingInBody(HttpRequest request, String body, String outlet) {
        var claim = "{\"tenantId\":\"%1$s\",\"outletId\":\"%1$s\",\"tenant\":\"%1$s\"".formatted(outlet);
        var rest = body.substring(1);
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .method(request.method(), BodyPublishers.ofString(claim + (rest.equals("}") ? rest : "," + rest)))
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

    private URI uri(Operation operation, Things things) {
        var path = operation.path();
        for (var place : operation.places()) {
            path = path.replace("{" + place + "}", encoded(things.of(place)));
        }
        var query = new ArrayList<String>();
        operation
                .query()
                .forEach(parameter -> query.add(parameter.name() + "=" + encoded(things.of(parameter.name()))));
        return URI.create(stack.get(operation.service() + ".url")
                + path
                + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
