package id.or.amsi.tanggap.kit.sample;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/// Makes room for the sample on the running stack: a database with the same roles as every service has, and topics.
public class SampleStack implements QuarkusTestResourceLifecycleManager {
    private static final List<String> TOPICS =
            List.of("kit.note.v1", "kit.tenant.v1", "kit.member.v1", "kit.other.v1", "kit.dead-letter.v1");

    @Override
    public Map<String, String> start() {
        RunningStack stack = RunningStack.attach();
        try {
            createDatabase(stack);
            createTopics(stack);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return StackResource.configuration(environment(stack));
    }

    @Override
    public void stop() {}

    private static Map<String, String> environment(RunningStack stack) {
        Map<String, String> environment = new HashMap<>(stack.environment("sop"));
        environment.put("TANGGAP_DB_URL", stack.get("sop.db.url").replaceAll("/sop$", "/kit"));
        for (String role : List.of("OWNER", "APP", "RELAY", "JOBS")) {
            environment.put("TANGGAP_DB_" + role + "_PASSWORD", "kit");
        }
        environment.put("TANGGAP_KAFKA_USERNAME", "admin");
        environment.put("TANGGAP_KAFKA_PASSWORD", stack.get("kafka.admin.password"));
        environment.put("TANGGAP_TENANT_SERVICE_URL", "http://localhost:9");
        return environment;
    }

    private static void createDatabase(RunningStack stack) throws SQLException {
        try (Connection connection = stack.superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_database where datname = 'kit'")) {
                statement.execute("drop database kit with (force)");
            }
            for (String role : List.of("owner", "app", "relay", "jobs")) {
                if (!exists(statement, "select 1 from pg_roles where rolname = 'kit_" + role + "'")) {
                    statement.execute("create role kit_" + role + " login noinherit password 'kit'");
                }
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = 'kit_directory'")) {
                statement.execute("create role kit_directory nologin");
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = 'kit_reader'")) {
                statement.execute("create role kit_reader nologin");
            }
            statement.execute("grant kit_directory to kit_owner with inherit false, set true");
            statement.execute("grant kit_reader to kit_app with inherit false, set true");
            statement.execute("create database kit owner kit_owner");
        }
        try (Connection connection = stack.superuser("kit");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema app authorization kit_owner");
            statement.execute("create schema kit authorization kit_owner");
            statement.execute("grant usage on schema app, kit to kit_app, kit_relay, kit_jobs, kit_directory");
            statement.execute("grant create on schema app to kit_directory");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void createTopics(RunningStack stack) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(stack.kafka("admin"))) {
            List<String> there = List.copyOf(admin.listTopics().names().get());
            admin.deleteTopics(TOPICS.stream().filter(there::contains).toList())
                    .all()
                    .get();
            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(() -> admin.createTopics(TOPICS.stream()
                                    .map(name -> new NewTopic(name, Optional.of(1), Optional.empty())
                                            .configs(Map.of("max.message.bytes", "16777216")))
                                    .toList())
                            .all()
                            .get());
        }
    }
}
