package id.or.amsi.tanggap.notification.affected;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.IncidentEvents;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class AffectedServiceTest {
    private static final String ANY_TIME = "[]";
    /// Monday and Wednesday evening in Jakarta, UTC+7.
    private static final String EVENINGS = """
            [{"days":["MON","WED"],"from":"19:00","to":"21:00"}]""";

    private final Newsroom newsroom = new Newsroom();
    private final IncidentEvents incident = anIncident(newsroom);
    private final String address = "orang-" + UUID.randomUUID() + "@pos.example";

    @AfterEach
    void putTheClockRight() {
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        newsroom.close();
    }

    @Test
    void whoChoseItGetsTheirPhraseFromANeutralSender() {
        wants("EMAIL", ANY_TIME, 2);

        incident.affectedPerson("MESSAGE");

        JsonNode mail = onlyMail();
        assertThat(mail.path("from").asText()).isEqualTo("kabar@pesan.example");
        assertThat(mail.path("subject").asText())
                .isEqualTo("Sekadar mengingatkan: silakan periksa pesan Anda saat sempat.")
                .isEqualTo(mail.path("text").asText().strip());
        assertThat(mail.path("messageId").asText()).endsWith("@pesan.example>");
        assertThat(mail.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("tanggap", "amsi", "lapor");
        awaitState("DELIVERED");
    }

    @Test
    void whoDidNotChooseItOrChoseAnotherChannelGetsNothing() {
        IncidentEvents byPhone = anIncident(newsroom);
        newsroom.safeContact(byPhone.id(), contact("PHONE", ANY_TIME, 1));

        incident.affectedPerson("STEP");
        byPhone.affectedPerson("STEP");

        awaitState("NOT_WANTED");
        await().atMost(ofSeconds(30)).until(() -> states(byPhone), List.of("NOT_WANTED")::equals);
        assertThat(newsroom.mails(address)).isEmpty();
    }

    @Test
    void aMailWaitsForTheSafeTimeAndStandsForAllThatHappened() {
        wants("EMAIL", EVENINGS, 1);
        set("2026-03-02T08:00:00Z");

        incident.affectedPerson("MESSAGE");
        incident.affectedPerson("STEP");
        await().atMost(ofSeconds(30))
                .until(
                        () -> newsroom.rows(
                                "select next_try_at at time zone 'UTC' from notification.affected_notice where incident_id = ?",
                                incident.id()),
                        List.of("2026-03-02 12:00:00")::equals);
        assertThat(newsroom.mails(address)).isEmpty();
        set("2026-03-02T12:00:00Z");

        onlyMail();
        awaitState("DELIVERED");
    }

    @Test
    void thereIsNoSecondMailInTheSameWindow() {
        wants("EMAIL", EVENINGS, 1);
        set("2026-03-02T12:30:00Z");
        incident.affectedPerson("MESSAGE");
        onlyMail();
        awaitState("DELIVERED");

        incident.affectedPerson("MESSAGE");

        await().atMost(ofSeconds(30))
                .until(
                        () -> newsroom.rows(
                                "select next_try_at at time zone 'UTC' from notification.affected_notice"
                                        + " where incident_id = ? and state = 'WAITING'",
                                incident.id()),
                        List.of("2026-03-04 12:00:00")::equals);
        assertThat(newsroom.mails(address)).hasSize(1);
        set("2026-03-04T12:00:00Z");
        await().atMost(ofSeconds(30)).until(() -> newsroom.mails(address).size() == 2);
    }

    @Test
    void theAddressIsKeptNowhere() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler ear = listener(logged);
        LogManager.getLogManager().getLogger("").addHandler(ear);
        try {
            wants("EMAIL", ANY_TIME, 1);
            newsroom.part("mail", "stop");
            try {
                incident.affectedPerson("CLOSED");
                await().atMost(ofSeconds(30))
                        .until(() -> logged.stream().anyMatch(line -> line.contains("was not sent")));
            } finally {
                newsroom.part("mail", "start");
            }
            await().atMost(ofSeconds(30)).until(() -> {
                newsroom.change("""
                        update notification.affected_notice set next_try_at = now()
                        where incident_id = ? and state = 'WAITING'""", incident.id());
                return newsroom.mails(address).size() == 1;
            });
            awaitState("DELIVERED");
        } finally {
            LogManager.getLogManager().getLogger("").removeHandler(ear);
        }

        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(address));
        String name = address.substring(0, address.indexOf('@'));
        for (String table : newsroom.rows("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname in ('app', 'notification')""")) {
            assertThat(newsroom.rows("select 1 from " + table + " t where t::text like ?", "%" + name + "%"))
                    .as(table)
                    .isEmpty();
        }
    }

    private void wants(String channel, String windows, int phrase) {
        newsroom.safeContact(incident.id(), contact(channel, windows, phrase));
    }

    private String contact(String channel, String windows, int phrase) {
        return """
                {"channel":"%s","address":"%s","phrase":%d,"language":"id","windows":%s,"zone":"Asia/Jakarta"}""".formatted(channel, address, phrase, windows);
    }

    private JsonNode onlyMail() {
        await().atMost(ofSeconds(30)).until(() -> newsroom.mails(address).size() == 1);
        return newsroom.mails(address).getFirst();
    }

    private void awaitState(String state) {
        await().atMost(ofSeconds(30)).until(() -> states(incident), List.of(state)::equals);
    }

    private List<String> states(IncidentEvents of) {
        return newsroom.rows("select state from notification.affected_notice where incident_id = ?", of.id());
    }

    private static void set(String time) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), Clock.class);
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + " " + java.util.Arrays.toString(entry.getParameters()) + " "
                        + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
