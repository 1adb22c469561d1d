package id.or.amsi.tanggap.notification.vocabulary;

import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.as;
import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.post;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.notification.testing.TwoSecretaries;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Two people of the secretariat who work on the vocabulary over HTTP, and the rows behind it.
final class Desk {
    static final String PATH = "/v1/help/vocabulary";

    private final TwoSecretaries secretaries = new TwoSecretaries();

    void open() {
        secretaries.open(PATH + "/proposals");
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
            secretaries.close();
        }
    }

    UUID first() {
        return secretaries.first();
    }

    UUID second() {
        return secretaries.second();
    }

    /// The number in force, whether somebody can read it or not.
    int newest() throws SQLException {
        return number("select coalesce(max(version), 0) from notification.help_vocabulary");
    }

    ValidatableResponse show(String path) {
        return as(secretaries.firstToken()).get(PATH + path).then();
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
        return post(
                secretaries.firstToken(),
                PATH + "/proposals",
                Map.of("add", List.of(entry), "reason", "Contoh alasan"));
    }

    ValidatableResponse remove(Map<String, ?> entry) {
        return post(
                secretaries.firstToken(),
                PATH + "/proposals",
                Map.of("remove", List.of(entry), "reason", "Contoh alasan"));
    }

    ValidatableResponse confirm(String id) {
        return post(secretaries.secondToken(), PATH + "/proposals/" + id + "/confirmation", Map.of());
    }

    ValidatableResponse reject(String id) {
        return post(secretaries.secondToken(), PATH + "/proposals/" + id + "/rejection", Map.of());
    }

    ValidatableResponse rollBack(int from, boolean toShipped) {
        return post(
                secretaries.firstToken(),
                PATH + "/rollback",
                Map.of("from", from, "toShipped", toShipped, "reason", "Contoh alasan"));
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

    /// A version past the service, as of two people.
    static void written(int version, String entries) throws SQLException {
        write("""
                insert into notification.help_vocabulary
                    (version, previous, restores, document, reason, proposal_id, proposed_by, published_by, published_at)
                values (%d, %d, null, '[%s]', 'Contoh alasan', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                    '2026-01-01')""".formatted(version, version - 1, entries));
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
}
