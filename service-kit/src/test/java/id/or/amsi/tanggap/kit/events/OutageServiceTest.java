package id.or.amsi.tanggap.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import id.or.amsi.tanggap.kit.sample.HeardNotes;
import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import id.or.amsi.tanggap.kit.sample.ReadTopic;
import id.or.amsi.tanggap.kit.sample.WriteNote;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.Console;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Servers go away and come back: nothing is lost, nothing is out of order, nothing needs a restart.
@QuarkusTest
class OutageServiceTest extends KitServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    WriteNote writeNote;

    @Inject
    Scopes scopes;

    @Inject
    HeardNotes heard;

    @Inject
    DataSource database;

    @Inject
    @io.quarkus.agroal.DataSource("jobs")
    AgroalDataSource jobs;

    @TestHTTPResource(value = "/dead-letters", management = true)
    String letters = "";

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    private final Console console = new Console(stack());

    /// Whatever a test did not come to.
    @AfterEach
    void mend() {
        heard.repaired(false);
    }

    @Test
    void kafkaStoppedAndStartedLosesAndReordersNothing() {
        UUID key = UUID.randomUUID();
        write(key, 3);

        without("kafka", () -> {
            write(key, 3);
            return adding(a(), "written while Kafka is away")
                    .post("/v1/kit/notes")
                    .then()
                    .statusCode(201);
        });
        write(key, 3);

        List<String> values = ReadTopic.awaitAll(stack(), "kit.note.v1", key.toString(), 9);
        assertThat(values.stream().distinct()).containsExactly("{\"number\":0}", "{\"number\":1}", "{\"number\":2}");
        assertThat(IntStream.range(0, 9).mapToObj(i -> "{\"number\":" + i % 3 + "}"))
                .containsExactlyElementsOf(values);
    }

    @Test
    void databaseStoppedAndStartedLosesNoEventAndBuriesNone() {
        UUID key = UUID.randomUUID();

        ValidatableResponse refused = without("postgres", () -> {
            told().tell("kit.other.v1", key.toString(), a().id(), Map.of("text", "came while the database is away"));
            return adding(a(), "x").post("/v1/kit/notes").then();
        });

        refused.statusCode(503).body("type", endsWith("/temporarily-unavailable"));
        Awaitility.await().atMost(PATIENCE).until(() -> heard.of(key).size() == 1);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> adding(a(), "back").post("/v1/kit/notes").statusCode() == 201);
        ReadTopic.await(stack(), "kit.other.v1", key.toString());
        write(key, 1);
        ReadTopic.await(stack(), "kit.note.v1", key.toString());
    }

    @Test
    void deadLettersWaitWhileKafkaIsAwayAndSaySo() {
        UUID poison = UUID.randomUUID();
        told().tell("kit.other.v1", poison.toString(), a().id(), Map.of("text", "poison"));
        ReadTopic.await(stack(), "kit.dead-letter.v1", poison.toString());

        Asked asked = without("kafka", this::ask);

        asked.shown.statusCode(503).header("Retry-After", "5");
        asked.replayed.statusCode(503).header("Retry-After", "5");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> RestAssured.get(letters).then().statusCode(200).body("key", hasItem(poison.toString())));
    }

    @Test
    void deadLettersWaitWhileTheDatabaseIsAwayAndSaySo() {
        UUID poison = UUID.randomUUID();
        told().tell("kit.other.v1", poison.toString(), a().id(), Map.of("text", "poison"));
        ReadTopic.await(stack(), "kit.dead-letter.v1", poison.toString());
        heard.repaired(true);

        Asked asked = without("postgres", this::ask);

        asked.shown.statusCode(200).body("key", hasItem(poison.toString()));
        asked.replayed.statusCode(503).header("Retry-After", "5");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> RestAssured.post(letters + "/replay").then().statusCode(200));
        assertThat(heard.of(poison)).hasSize(1);
    }

    @Test
    void connectionsThatWereLentWhenTheDatabaseWasKilledAreReplaced() throws SQLException {
        List<Connection> lent = lendMany();
        console.kill("postgres");
        console.start("postgres");
        giveBack(lent);

        List<Connection> again = lendMany();

        for (Connection connection : again) {
            assertThat(connection.isValid(5)).isTrue();
        }
        giveBack(again);
    }

    @Test
    void aConnectionOfJobsThatBrokeInThePoolIsNotHandedOut() throws SQLException {
        jobs.getConnection().close();

        stack().breakConnectionsOf("kit_jobs");

        try (Connection connection = jobs.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private record Asked(ValidatableResponse shown, ValidatableResponse replayed) {}

    /// For the list of dead letters and for their replay.
    private Asked ask() {
        return new Asked(
                RestAssured.get(letters).then(),
                RestAssured.post(letters + "/replay").then());
    }

    /// Does something while a server is away, which comes back whatever happened: later tests need it.
    private <T> T without(String server, Supplier<T> work) {
        console.stop(server);
        try {
            return work.get();
        } finally {
            console.start(server);
        }
    }

    /// All but a few: the service itself goes on meanwhile.
    private List<Connection> lendMany() {
        return scopes.within(
                Scope.of(a().id()),
                () -> Stream.generate(this::connection).limit(poolSize - 4L).toList());
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void giveBack(List<Connection> connections) throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private void write(UUID key, int times) {
        scopes.within(Scope.of(a().id()), () -> {
            writeNote.tell(key, times);
            return null;
        });
    }
}
