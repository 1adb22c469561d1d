package id.or.amsi.tanggap.incident.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.incident.intake.OutletWithSop;
import id.or.amsi.tanggap.incident.intake.Reports;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/// Three real outlets and what their people do over HTTP.
final class Newsrooms implements AutoCloseable {
    static final List<String> PEOPLE =
            List.of("Sari", "Budi", "Fajar", "Gita", "Chandra", "Eka", "Dewi", "Staf", "Lain", "Editor", "Admin");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final SeenRows rows;
    private final ToldTenants told;
    private final List<OutletWithSop> outlets;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> refs = new HashMap<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    Newsrooms(URI service, RunningStack stack, SeenRows rows) {
        this.service = service;
        this.rows = rows;
        this.told = ToldTenants.ofTheStack(stack);
        this.outlets = IntStream.range(0, 3)
                .mapToObj(number -> OutletWithSop.open(told, stack))
                .toList();
        rows.silence(outlets.stream().map(OutletWithSop::tenant).toList());
    }

    UUID tenant(int outlet) {
        return outlets.get(outlet).tenant();
    }

    UUID person(int outlet, String name) {
        return outlets.get(outlet).person(name);
    }

    /// @param involved whoever is named as involved; nobody if empty
    Answer report(int outlet, String reporter, Set<String> involved) {
        List<String> named =
                involved.stream().map(name -> ref(outlet, reporter, name)).toList();
        return post(outlet, reporter, "reports", Reports.aReport("involved", named));
    }

    Answer grant(int outlet, String by, UUID incident, UUID person) {
        return post(outlet, by, "incidents/" + incident + "/grants", Map.of("personId", person));
    }

    Answer exclude(int outlet, String by, UUID incident, UUID person) {
        Map<String, Object> body = Map.of("personId", person, "reason", "teman dekat");
        return post(outlet, by, "incidents/" + incident + "/exclusions", body);
    }

    Answer handOver(int outlet, String by, UUID incident, UUID person) {
        Map<String, Object> body = Map.of("stepKey", "triage", "occurrence", 1, "personId", person);
        return post(outlet, by, "incidents/" + incident + "/assignments", body);
    }

    Answer write(int outlet, String by, UUID incident) {
        return post(outlet, by, "incidents/" + incident + "/messages", Map.of("text", "Kami di sini."));
    }

    Answer writeAsReporter(int outlet, String by, UUID incident) {
        return post(outlet, by, "reports/" + incident + "/messages", Map.of("text", "Terima kasih."));
    }

    Answer get(int outlet, String by, String path) {
        return send(request(outlet, by, path).GET().build());
    }

    /// How often the service answered how.
    Map<Outcome, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }

    /// Changes what somebody may be, as tenant-service tells it, and waits until this service has heard.
    ///
    /// @param roles empty for somebody who leaves
    void become(int outlet, String name, Set<String> roles) {
        tell(outlet, name, roles);
        await(outlet, name, roles);
    }

    /// Everything that was reported is gone, and everybody is again what they were.
    void startAgain(Map<Member, Set<String>> roles) {
        rows.forget(outlets.stream().map(OutletWithSop::tenant).toList());
        roles.forEach((member, now) -> tell(member.outlet(), member.name(), now));
        roles.forEach((member, now) -> await(member.outlet(), member.name(), now));
    }

    @Override
    public void close() {
        told.close();
        client.close();
    }

    private void tell(int outlet, String name, Set<String> roles) {
        OutletWithSop room = outlets.get(outlet);
        if (roles.isEmpty()) {
            told.removed(room.tenant(), membership(room, name));
        } else {
            told.activeMember(room.tenant(), membership(room, name), room.person(name), roles.toArray(String[]::new));
        }
    }

    private void await(int outlet, String name, Set<String> roles) {
        OutletWithSop room = outlets.get(outlet);
        Awaitility.await(name)
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> rows.roles(room.tenant(), membership(room, name)), roles::equals);
    }

    private static UUID membership(OutletWithSop room, String name) {
        return new UUID(
                room.tenant().getMostSignificantBits(),
                new ArrayList<>(room.people().keySet()).indexOf(name) + 1L);
    }

    /// As the report form names somebody; the same for everybody who reports.
    private String ref(int outlet, String reporter, String name) {
        return refs.computeIfAbsent(outlet + name, key -> {
            for (JsonNode recipient : get(outlet, reporter, "recipients").body().get("recipients")) {
                if (recipient.get("name").asText().equals(name)) {
                    return recipient.get("ref").asText();
                }
            }
            throw new IllegalStateException(name + " receives no reports");
        });
    }

    private Answer post(int outlet, String by, String path, Object body) {
        try {
            return send(request(outlet, by, path)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(int outlet, String by, String path) {
        return HttpRequest.newBuilder(service.resolve("/v1/incident/" + path))
                .header("Authorization", "Bearer " + outlets.get(outlet).token(by));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                throw new AssertionError(request + " gave " + answer.statusCode() + new String(answer.body(), UTF_8));
            }
            Outcome outcome = Outcome.of(answer.statusCode());
            outcomes.merge(outcome, 1, Integer::sum);
            return new Answer(outcome, JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Somebody of one of the outlets.
    record Member(int outlet, String name) {}

    /// What the service said.
    record Answer(Outcome outcome, JsonNode body) {}
}
