package id.or.amsi.tanggap.notification.ladder;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static id.or.amsi.tanggap.notification.testing.Newsroom.address;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.IncidentEvents;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class LadderServiceTest {
    private final Newsroom newsroom = new Newsroom();
    private final UUID owner = newsroom.person("HANDLER");
    private final UUID chair = newsroom.anotherHandler();
    private final UUID director = newsroom.person("DIRECTOR");
    private final IncidentEvents incident = anIncident(newsroom);

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @Test
    void acknowledgingWhatIsDueStopsTheRungsAbove() {
        incident.rung(1, "DUE", owner, chair);
        acknowledge(owner);

        incident.rung(2, "ESCALATION", director);
        incident.rung("consent", 2, "ESCALATION", director);

        assertThat(newsroom.inbox(director))
                .extracting(notice -> notice.get("stepKey") + " " + notice.get("state"))
                .containsExactly("consent DELIVERED", "triage STOPPED");
        await().atMost(ofSeconds(30))
                .until(() -> newsroom.mails(address(director)).size() == 1);
        await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(mailStates(director)).containsExactlyInAnyOrder("DELIVERED", "STOPPED"));
    }

    @Test
    void acknowledgingACallDoesNotStopTheOneThatComesAfterMoreTimeWasGiven() {
        incident.rung(1, "DUE", owner);
        acknowledge(owner);

        incident.rung(1, "DUE", owner);
        incident.rung(2, "ESCALATION", director);

        assertThat(newsroom.inbox(director).getFirst()).containsEntry("state", "DELIVERED");
    }

    @Test
    void theWordOfSomebodyWhoHasLeftStopsNothing() {
        incident.rung(1, "DUE", owner);
        acknowledge(owner);
        newsroom.change("update app.membership_copy set state = 'REMOVED' where person_id = ?", owner);

        incident.rung(2, "ESCALATION", director);

        assertThat(newsroom.inbox(director).getFirst()).containsEntry("state", "DELIVERED");
    }

    @Test
    void acknowledgingAReminderStopsNothing() {
        incident.rung(0, "REMINDER", owner);
        acknowledge(owner);

        incident.rung(1, "DUE", owner);

        assertThat(newsroom.inbox(owner).getFirst())
                .containsEntry("kind", "DUE")
                .containsEntry("state", "DELIVERED");
    }

    @Test
    void aRungThatWaitsForTheFullHourIsStoppedToo() {
        incident.rung(1, "DUE", owner);
        incident.tell(
                "rung",
                Map.of(
                        "stepKey",
                        "triage",
                        "occurrence",
                        1,
                        "rung",
                        2,
                        "kind",
                        "ESCALATION",
                        "recipients",
                        List.of(director),
                        "notBefore",
                        "2099-01-01T00:00:00Z"));
        acknowledge(owner);

        newsroom.change("update notification.notice set next_try_at = now() where person_id = ?", director);

        await().atMost(ofSeconds(30)).until(() -> mailStates(director), List.of("STOPPED")::equals);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(newsroom.inbox(director))
                        .singleElement()
                        .satisfies(notice -> assertThat(notice).containsEntry("state", "STOPPED")));
        assertThat(newsroom.mails(address(director))).isEmpty();
    }

    @Test
    void whoIsExcludedHearsNothingMoreAndTheirWordDoesNotCount() {
        incident.rung(1, "DUE", owner, director);
        IncidentEvents other = anIncident(newsroom);
        other.message(director);
        acknowledge(director, 1);
        incident.tell("message", Map.of("recipients", List.of(director), "notBefore", "2099-01-01T00:00:00Z"));

        incident.exclusion(director);
        incident.message(director, owner);
        incident.rung(2, "ESCALATION", director, chair);

        assertThat(newsroom.kinds(director)).containsExactly("MESSAGE");
        assertThat(newsroom.inbox(director).getFirst())
                .containsEntry("incidentId", other.id().toString());
        assertThat(newsroom.kinds(owner)).containsExactly("MESSAGE", "DUE");
        assertThat(newsroom.inbox(chair).getFirst()).containsEntry("state", "DELIVERED");
        assertThat(newsroom.rows(
                        "select distinct state from notification.notice where person_id = ? and subject_id = ?"
                                + " and channel = 'INBOX' order by 1",
                        director,
                        incident.id()))
                .containsExactly("CANCELLED", "HIDDEN");
    }

    @Test
    void whatTheWordOfAnExcludedPersonStoppedIsSentAfterAll() {
        incident.rung(1, "DUE", owner, chair);
        acknowledge(owner);
        incident.rung(2, "ESCALATION", director, owner);
        assertThat(mailStates(director)).containsExactly("STOPPED");

        incident.exclusion(owner);

        await().atMost(ofSeconds(30))
                .until(() -> newsroom.mails(address(director)).size() == 1);
        await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(newsroom.inbox(director).getFirst()).containsEntry("state", "DELIVERED"));
        assertThat(mailStates(owner)).doesNotContain("WAITING");
        assertThat(newsroom.inbox(owner)).isEmpty();
    }

    @Test
    void whatAnotherPersonsWordStopsStaysStopped() {
        incident.rung(1, "DUE", owner, chair);
        acknowledge(owner);
        acknowledge(chair);
        incident.rung(2, "ESCALATION", director);

        incident.exclusion(owner);

        await().atMost(ofSeconds(30)).until(() -> mailStates(director), List.of("STOPPED")::equals);
        assertThat(newsroom.mails(address(director))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident.task.v1",
                "incident.rung.v1",
                "incident.message.v1",
                "incident.exclusion.v1",
                "incident.closed.v1",
                "incident.affected-person.v1"
            })
    void everyExampleOfTheContractIsUnderstood(String type) throws Exception {
        for (String example : EventSchemas.examples(type)) {
            Map<String, Object> data = new ObjectMapper().readValue(example, new TypeReference<>() {});
            Map<String, Object> own = new HashMap<>(data);
            own.put("incidentId", incident.id());

            String event = newsroom.incident(type, own);

            newsroom.heard(event, 2);
        }
    }

    private void acknowledge(UUID reader) {
        acknowledge(reader, 0);
    }

    private void acknowledge(UUID reader, int index) {
        newsroom.as(reader)
                .put("/v1/notification/notices/"
                        + newsroom.inbox(reader).get(index).get("noticeId") + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    private List<String> mailStates(UUID person) {
        return newsroom.rows("select state from notification.notice where person_id = ? and channel = 'EMAIL'", person);
    }
}
