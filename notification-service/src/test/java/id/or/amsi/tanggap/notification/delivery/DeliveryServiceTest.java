package id.or.amsi.tanggap.notification.delivery;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static id.or.amsi.tanggap.notification.testing.Newsroom.address;
import static java.time.Duration.ofHours;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DeliveryServiceTest {
    private final Newsroom newsroom = new Newsroom();
    private final UUID handler = newsroom.person("HANDLER");

    @Inject
    SendNotices sender;

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @Test
    void anEventThatArrivesTwiceIsOneNoticeOnEachChannel() {
        IncidentEvents incident = anIncident(newsroom);
        Map<String, Object> task =
                Map.of("incidentId", incident.id(), "stepKey", "triage", "occurrence", 1, "owner", handler);
        String event = newsroom.incident("incident.task.v1", task);
        awaitMails(handler, 1);

        newsroom.change("delete from app.inbox where event_id = ?", event);
        newsroom.incident(event, "incident.task.v1", task);
        newsroom.heard(event, 2);

        assertThat(newsroom.kinds(handler)).containsExactly("TASK");
        assertThat(newsroom.rows("select channel from notification.notice where event_id = ?", event))
                .containsExactlyInAnyOrder("INBOX", "EMAIL");
        assertThat(newsroom.mails(address(handler))).hasSize(1);
    }

    @Test
    void severalWorkersAtOnceSendOneMail() throws Exception {
        List<UUID> handlers = Stream.generate(newsroom::anotherHandler).limit(5).toList();
        newsroom.part("mail", "stop");
        IncidentEvents incident = anIncident(newsroom);
        try {
            incident.message(handlers.toArray(UUID[]::new));
        } finally {
            newsroom.part("mail", "start");
        }
        retryNow(incident);

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> work = () -> {
                sender.sendDue();
                return true;
            };
            workers.invokeAll(List.of(work, work, work, work));
        }

        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            retryNow(incident);
            assertThat(mailStates(incident, "true")).hasSize(5).containsOnly("DELIVERED");
        });
        assertThat(handlers)
                .allSatisfy(
                        reader -> assertThat(newsroom.mails(address(reader))).hasSize(1));
    }

    @Test
    void mailsWaitWhileTheServerIsDownAndLeaveOnce() {
        IncidentEvents incident = anIncident(newsroom);
        newsroom.part("mail", "stop");
        try {
            incident.task(handler);
            await().atMost(ofSeconds(30))
                    .until(
                            () -> mailStates(incident, "attempts > 0 and last_problem is not null"),
                            List.of("WAITING")::equals);
        } finally {
            newsroom.part("mail", "start");
        }

        retryNow(incident);

        awaitMails(handler, 1);
        await().atMost(ofSeconds(30)).until(() -> mailStates(incident, "true"), List.of("DELIVERED")::equals);
        assertThat(newsroom.kinds(handler)).containsExactly("TASK");
        assertThat(newsroom.mails(address(handler)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("messageId").asText())
                        .isEqualTo("<" + id(incident, "EMAIL") + "@tanggap.amsi.example>"));
    }

    @Test
    void mailsOfOneKindDoNotDiffer() {
        UUID other = newsroom.anotherHandler();
        IncidentEvents first = anIncident(newsroom);
        IncidentEvents second = anIncident(newsroom);

        first.rung("triage", 1, "DUE", handler);
        second.rung("limit:internal-total", 1, "DUE", other);

        awaitMails(handler, 1);
        awaitMails(other, 1);
        assertThat(bare(newsroom.mails(address(handler)).getFirst()))
                .isEqualTo(bare(newsroom.mails(address(other)).getFirst()));
    }

    @Test
    void nobodyNoticesAnythingBeforeTheFullHour() {
        Instant fullHour = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(ofHours(2));
        IncidentEvents incident = anIncident(newsroom);
        IncidentEvents urgent = anIncident(newsroom);
        incident.tell(
                "task",
                Map.of("stepKey", "receive", "occurrence", 1, "owner", handler, "notBefore", fullHour.toString()));
        urgent.message(handler);
        awaitMails(handler, 1);
        assertThat(newsroom.kinds(handler)).containsExactly("MESSAGE");

        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), ofHours(2)), Clock.class);

        awaitMails(handler, 2);
        await().atMost(ofSeconds(30)).until(() -> mailStates(incident, "true"), List.of("DELIVERED")::equals);
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        assertThat(newsroom.kinds(handler)).containsExactly("TASK", "MESSAGE");
    }

    @Test
    void whoHasLeftGetsNoMail() {
        UUID gone = newsroom.anotherHandler();
        newsroom.contact(gone, "404");
        IncidentEvents incident = anIncident(newsroom);

        incident.message(gone, handler);

        awaitMails(handler, 1);
        await().atMost(ofSeconds(30))
                .until(
                        () -> newsroom.rows(
                                "select state from notification.notice where channel = 'EMAIL' and person_id = ?",
                                gone),
                        List.of("CANCELLED")::equals);
        assertThat(newsroom.mails(address(gone))).isEmpty();
    }

    /// Makes due again what waits because of a failed attempt. What a sender holds has no problem yet.
    private void retryNow(IncidentEvents incident) {
        newsroom.change("""
                update notification.notice set next_try_at = now(), last_problem = null
                where subject_id = ? and state = 'WAITING' and last_problem is not null""", incident.id());
    }

    private void awaitMails(UUID person, int count) {
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(newsroom.mails(address(person))).hasSize(count));
    }

    private List<String> mailStates(IncidentEvents incident, String condition) {
        return newsroom.rows(
                "select state from notification.notice where channel = 'EMAIL' and subject_id = ? and " + condition,
                incident.id());
    }

    private String id(IncidentEvents incident, String channel) {
        return newsroom.rows(
                        "select notice_id from notification.notice where subject_id = ? and channel = ?",
                        incident.id(),
                        channel)
                .getFirst();
    }

    private static String bare(JsonNode mail) {
        return String.join(
                "\n",
                mail.path("from").asText(),
                mail.path("subject").asText(),
                mail.path("text").asText());
    }
}
