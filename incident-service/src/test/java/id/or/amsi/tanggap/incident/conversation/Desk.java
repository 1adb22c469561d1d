package id.or.amsi.tanggap.incident.conversation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants.Tenant;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// An outlet with a published SOP whose focal point is Melati, and people who must see nothing of her cases: Anggrek,
/// another handler, and a second outlet.
public final class Desk implements AutoCloseable {
    public static final String RECEIPT = "Tanggap-Receipt";
    private static final String[] ROLES = {"HANDLER", "STAFF", "EDITOR", "DIRECTOR", "OUTLET_ADMIN"};

    private final RunningStack stack;
    private final ToldTenants told;
    private final TwoTenants tenants;
    private final UUID melati = UUID.randomUUID();
    private final UUID anggrek = UUID.randomUUID();
    private final UUID melatisMembership = UUID.randomUUID();

    private Desk(RunningStack stack) {
        this.stack = stack;
        this.told = ToldTenants.ofTheStack(stack);
        this.tenants = TwoTenants.tell(told, stack, "incident", ROLES);
        told.activeMember(tenants.a().id(), melatisMembership, melati, "HANDLER");
        told.activeMember(tenants.a().id(), UUID.randomUUID(), anggrek, "HANDLER");
        publish(tenants.a());
        Awaitility.await("Anggrek's membership")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(anggrek).get("/v1/incident/access").statusCode() == 200
                        && as(melati).get("/v1/incident/access").statusCode() == 200);
    }

    public static Desk open(RunningStack stack) {
        return new Desk(stack);
    }

    public TwoTenants tenants() {
        return tenants;
    }

    public UUID outlet() {
        return tenants.a().id();
    }

    public UUID melati() {
        return melati;
    }

    public UUID anggrek() {
        return anggrek;
    }

    /// Melati leaves the outlet.
    public void removeMelati() {
        told.removed(outlet(), melatisMembership);
    }

    /// A person of the outlet, signed in with a second factor.
    public RequestSpecification as(UUID person) {
        String token = TestTokens.token()
                .tenant(tenants.a().organization())
                .person(person)
                .amr("pwd", "otp")
                .sign();
        return json().auth().oauth2(token);
    }

    public RequestSpecification as(Tenant tenant, String role) {
        return json().auth().oauth2(tenant.token(role));
    }

    public RequestSpecification as(String role) {
        return as(tenants.a(), role);
    }

    /// Somebody without an account.
    public RequestSpecification nobody() {
        return json();
    }

    public static Map<String, Object> report(String narrative) {
        Map<String, Object> report = new HashMap<>();
        report.put("kind", "KBGO");
        report.put("narrative", narrative);
        report.put("role", "AFFECTED");
        report.put("sopVersion", 1);
        report.put("involved", List.of());
        return report;
    }

    public static Map<String, Object> report(String narrative, Map<String, Object> contact) {
        Map<String, Object> report = report(narrative);
        report.put("contact", contact);
        return report;
    }

    /// @return the receipt
    public String reportPublicly(Map<String, Object> report) {
        return created(nobody().body(report).post("/v1/incident/public/" + publicId(tenants.a()) + "/reports"))
                .path("receipt");
    }

    /// @return the incident's id
    public UUID reportAs(String role, Map<String, Object> report) {
        return UUID.fromString(
                created(as(role).body(report).post("/v1/incident/reports")).path("incidentId"));
    }

    /// The incident made last at the outlet.
    public UUID newest() {
        return UUID.fromString(ask(
                        "select incident_id::text from incident.incident_number where tenant_id = ? order by number desc"
                                + " limit 1",
                        outlet())
                .getFirst());
    }

    /// One column of what the database holds, whoever it belongs to.
    public List<String> ask(String sql, Object... values) {
        return ask("incident", sql, values);
    }

    public List<String> ask(String database, String sql, Object... values) {
        try (Connection connection = stack.superuser(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            for (ResultSet rows = statement.executeQuery(); rows.next(); ) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String sql, @Nullable Object... values) {
        try (Connection connection = stack.superuser("incident");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        told.close();
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Response created(Response answer) {
        answer.then().statusCode(201);
        return answer;
    }

    private static String publicId(Tenant tenant) {
        return "p" + tenant.id().toString().replace("-", "");
    }

    private void publish(Tenant tenant) {
        change("""
                insert into incident.outlet_facts (tenant_id, public_id, name, time_zone, sequence)
                values (?, ?, 'Kabar', 'Asia/Jakarta', 0) on conflict do nothing""", tenant.id(), publicId(tenant));
        String focalPoint = "[{\"function\":\"focal-point\",\"membershipId\":\"%s\",\"personId\":\"%s\","
                        .formatted(melatisMembership, melati)
                + "\"displayName\":\"Melati\",\"alternate\":false}]";
        change("""
                insert into incident.published_procedure (tenant_id, sop_id, version, kind, title, content_hash,
                    procedure_hash, effective_from, appointments, procedure)
                values (?, ?, 1, 'KBGO', '{"id":"SOP KBGO","en":"KBGO SOP"}', 'c', ?, '2020-01-01', ?, ?)""", tenant.id(), UUID.randomUUID(), ShippedProcedure.hash(), focalPoint, procedure());
    }

    private static String procedure() {
        try {
            return new String(Files.readAllBytes(RunningStack.root().resolve("contracts/procedures/kbgo.json")), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
