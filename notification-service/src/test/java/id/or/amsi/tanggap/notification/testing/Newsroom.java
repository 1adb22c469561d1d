package id.or.amsi.tanggap.notification.testing;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants.Tenant;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Two outlets with people in every role, what is told of them over Kafka, and what they got.
public final class Newsroom implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RunningStack stack = RunningStack.attach();
    private final ToldTenants tenant = ToldTenants.ofTheStack(stack);
    private final ToldTenants sop = new ToldTenants(stack, "sop", "sop.sop.v1", "sop.sop.v1");
    private final ToldTenants incident =
            new ToldTenants(stack, "incident", "incident.incident.v1", "incident.incident.v1");
    private final TwoTenants outlets =
            TwoTenants.tell(tenant, stack, "notification", "HANDLER", "DIRECTOR", "EDITOR", "OUTLET_ADMIN", "STAFF");

    public Tenant home() {
        return outlets.a();
    }

    public Tenant elsewhere() {
        return outlets.b();
    }

    public UUID person(String role) {
        return home().person(role);
    }

    public Tenant association() {
        return outlets.umbrella();
    }

    /// One more handler of the outlet.
    public UUID anotherHandler() {
        return another(home(), "HANDLER");
    }

    /// A mentor of the association.
    public UUID mentor() {
        return another(association(), "MENTOR");
    }

    private UUID another(Tenant of, String role) {
        UUID person = UUID.randomUUID();
        tenant.activeMember(of.id(), UUID.randomUUID(), person, role);
        await().atMost(ofSeconds(30))
                .until(() -> !rows("select 1 from app.membership_copy where person_id = ?", person)
                        .isEmpty());
        return person;
    }

    /// Tells an incident's event; answers the event's id.
    public String incident(String type, Map<String, ?> data) {
        return incident(UUID.randomUUID().toString(), type, data);
    }

    public String incident(String eventId, String type, Map<String, ?> data) {
        return tell(incident, "incident.incident.v1", type, eventId, data.get("incidentId"), data);
    }

    public String sop(String type, Map<String, ?> data) {
        return tell(sop, "sop.sop.v1", type, UUID.randomUUID().toString(), data.get("sopId"), data);
    }

    public String roleChange(Map<String, ?> data) {
        String id = UUID.randomUUID().toString();
        return tell(tenant, "tenant.role-change.v1", "tenant.role-change.v1", id, data.get("membershipId"), data);
    }

    /// Tells an event of a mentoring programme, in the name of the association.
    public String programme(String eventId, String type, Map<String, ?> data) {
        return tell(tenant, outlets.umbrella(), "tenant.programme.v1", type, eventId, data.get("callId"), data);
    }

    private String tell(
            ToldTenants as, String topic, String type, String eventId, @Nullable Object key, Map<String, ?> data) {
        return tell(as, home(), topic, type, eventId, key, data);
    }

    private static String tell(
            ToldTenants as,
            Tenant whose,
            String topic,
            String type,
            String eventId,
            @Nullable Object key,
            Map<String, ?> data) {
        String aggregate = Objects.requireNonNull(key).toString();
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, aggregate, write(data));
        ToldTenants.put(record, "ce_specversion", "1.0");
        ToldTenants.put(record, "ce_id", eventId);
        ToldTenants.put(record, "ce_type", type);
        ToldTenants.put(record, "ce_source", topic.substring(0, topic.indexOf('.')));
        ToldTenants.put(record, "ce_time", Instant.now().toString());
        ToldTenants.put(record, "ce_subject", aggregate);
        ToldTenants.put(record, "ce_tenantid", whose.id().toString());
        ToldTenants.put(record, "ce_sequence", "1");
        as.send(record);
        return eventId;
    }

    /// Waits until so many handlers have handled the event.
    public void heard(String eventId, int handlers) {
        await().atMost(ofSeconds(30))
                .until(() -> rows("select handler from app.inbox where event_id = ?", eventId)
                                .size()
                        == handlers);
    }

    /// A request to the API as somebody of the outlet.
    public RequestSpecification as(UUID person) {
        return as(home(), person);
    }

    public RequestSpecification as(Tenant outlet, UUID person) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .tenant(outlet.organization())
                        .person(person)
                        .amr("pwd", "otp")
                        .sign())
                .header("Accept-Language", "id");
    }

    /// The person's inbox, the newest first.
    public List<Map<String, Object>> inbox(UUID person) {
        return as(person)
                .get("/v1/notification/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /// The kinds of notices in the person's inbox, the newest first.
    public List<Object> kinds(UUID person) {
        return inbox(person).stream().map(notice -> notice.get("kind")).toList();
    }

    public static String address(UUID person) {
        return person + "@kabar.example";
    }

    /// The mails that were sent to an address.
    public List<JsonNode> mails(String address) {
        List<JsonNode> mails = new ArrayList<>();
        read(http("GET", URI.create(stack.get("console.url") + "/mail?to=" + address), ""))
                .forEach(mails::add);
        return mails;
    }

    /// Does something to a part of the stack (`stop`, `start`).
    public void part(String name, String action) {
        http("POST", URI.create(stack.get("console.url") + "/parts/" + name + "/" + action), "");
    }

    /// What tenant-service says of a member; a number is a status.
    public void contact(UUID person, String answer) {
        neighbour(Neighbours.CONTACTS + home().id() + "/" + person, answer);
    }

    /// What incident-service says of how the affected person wants to be reached; a number is a status.
    public void safeContact(UUID incidentId, String answer) {
        neighbour("/v1/incident-internal/safe-contacts/" + home().id() + "/" + incidentId, answer);
    }

    private static void neighbour(String path, String answer) {
        String url = ConfigProvider.getConfig().getValue("quarkus.rest-client.contacts.url", String.class);
        http("PUT", URI.create(url + path), answer);
    }

    /// First column of a query, asked behind row security.
    public List<String> rows(String query, Object... parameters) {
        try (Connection connection = stack.superuser("notification");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Changes the database behind the service's back.
    public void change(String statement, Object... parameters) {
        rows(statement + " returning 1", parameters);
    }

    @Override
    public void close() {
        tenant.close();
        sop.close();
        incident.close();
    }

    private static String write(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String http(String method, URI address, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(method + " " + address + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
