package id.or.amsi.tanggap.notification.vocabulary;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Two people of the secretariat who work on the vocabulary over HTTP, and the rows behind it.
final class Desk {
    static final String PATH = "/v1/help/vocabulary";

    private final UUID second = UUID.randomUUID();
    private final ToldTenants told = ToldTenants.ofTheStack(RunningStack.attach());
    private final TwoTenants tenants = TwoTenants.tell(told, RunningStack.attach(), "notification", "EDITOR");

    void open() {
        told.activeMember(tenants.umbrella().id(), UUID.randomUUID(), second, "SECRETARIAT");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> as(secondToken()).get(PATH + "/proposals").then().statusCode(200));
    }

    /// What one test left the next one must not meet, also where nobody can read it.
    void clear() throws SQLException {
        try {
            write("delete from notification.help_vocabulary_proposal where state = 'OPEN'");
            var left =
                    number("select count(*) from notification.help_vocabulary where version = %d and document <> '[]'"
                            .formatted(newest()));
            if (left > 0) {
                rollBack(newest(), true).statusCode(200);
            }
        } finally {
            told.close();
        }
    }

    UUID first() {
        return tenants.umbrella().person("SECRETARIAT");
    }

    UUID second() {
        return second;
    }

    /// The number in force, whether somebody can read it or not.
    int newest() throws SQLException {
        return number("select coalesce(max(version), 0) from notification.help_vocabulary");
    }

    ValidatableResponse show(String path) {
        return as(firstToken()).get(PATH + path).then();
    }

    int publish(String text) {
        return publish(phrase(text));
    }

    int publish(Map<String, Object> entry) {
        String id = propose(entry).statusCode(201).extract().path("vocabularyChangeId");
        return confirm(id).statusCode(200).extract().path("version");
    }

    String proposed(String text) {
        return propose(text).statusCode(201).extract().path("vocabularyChangeId");
    }

    ValidatableResponse propose(String text) {
        return propose(phrase(text));
    }

    ValidatableResponse propose(Map<String, Object> entry) {
        return post(firstToken(), "/proposals", Map.of("add", List.of(entry), "reason", "Contoh alasan"));
    }

    ValidatableResponse remove(Map<String, ?> entry) {
        return post(firstToken(), "/proposals", Map.of("remove", List.of(entry), "reason", "Contoh alasan"));
    }

    ValidatableResponse confirm(String id) {
        return post(secondToken(), "/proposals/" + id + "/confirmation", Map.of());
    }

    ValidatableResponse reject(String id) {
        return post(secondToken(), "/proposals/" + id + "/rejection", Map.of());
    }

    ValidatableResponse rollBack(int from, boolean toShipped) {
        return post(firstToken(), "/rollback", Map.of("from", from, "toShipped", toShipped, "reason", "Contoh alasan"));
    }

    static Map<String, Object> phrase(String text) {
        return Map.of("kind", "PHRASE", "text", text, "level", "HELP", "topic", "HATE", "speaker", "NEAR");
    }

    /// Past everything that the database checks with triggers.
    static void write(String sql) throws SQLException {
        run(sql, "replica");
    }

    /// Past the service, and past no trigger.
    static void insert(String sql) throws SQLException {
        run(sql, "origin");
    }

    static int number(String query) throws SQLException {
        try (var connection = connect();
                var work = connection.createStatement();
                var rows = work.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static Connection connect() throws SQLException {
        return RunningStack.attach().superuser("notification");
    }

    private static void run(String sql, String role) throws SQLException {
        try (var connection = connect();
                var work = connection.createStatement()) {
            work.execute("set session_replication_role = " + role);
            work.execute(sql);
        }
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        var request = as(token).header("Idempotency-Key", UUID.randomUUID());
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(PATH + path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "id");
    }

    private String firstToken() {
        return tenants.umbrella().token("SECRETARIAT");
    }

    private String secondToken() {
        return TestTokens.token()
                .tenant(tenants.umbrella().organization())
                .person(second)
                .sign();
    }
}
