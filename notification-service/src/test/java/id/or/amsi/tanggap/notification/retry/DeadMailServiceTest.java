package id.or.amsi.tanggap.notification.retry;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static id.or.amsi.tanggap.notification.testing.Newsroom.address;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.IncidentEvents;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DeadMailServiceTest {
    @TestHTTPResource(value = "/dead-mails", management = true)
    String deadMails = "";

    private final Newsroom newsroom = new Newsroom();
    private final UUID handler = newsroom.person("HANDLER");
    private final IncidentEvents incident = anIncident(newsroom);

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @Test
    void aMailThatWasGivenUpIsSeenAndCanBeRevived() {
        newsroom.contact(handler, "500");
        incident.message(handler);
        await().atMost(ofSeconds(30))
                .until(
                        () -> column("attempts || coalesce(last_problem, '')"),
                        List.of("1WebApplicationException")::equals);
        newsroom.change(
                "update notification.notice set attempts = 7, next_try_at = now()"
                        + " where subject_id = ? and state = 'WAITING'",
                incident.id());
        await().atMost(ofSeconds(30)).until(() -> column("state"), List.of("FAILED")::equals);
        Map<String, Object> dead = listed(column("notice_id::text").getFirst());
        newsroom.contact(handler, "{\"email\":\"" + address(handler) + "\",\"language\":\"en\"}");

        int replayed = given().post(deadMails + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .path("replayed");

        assertThat(replayed).isPositive();
        assertThat(dead)
                .containsEntry("attempts", 8)
                .containsEntry("problem", "WebApplicationException")
                .containsOnlyKeys("tenantId", "noticeId", "attempts", "failedAt", "problem");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(newsroom.mails(address(handler)))
                        .singleElement()
                        .satisfies(mail ->
                                assertThat(mail.path("subject").asText()).isEqualTo("A message is waiting for you")));
    }

    private List<String> column(String expression) {
        return newsroom.rows(
                "select " + expression + " from notification.notice where subject_id = ? and channel = 'EMAIL'",
                incident.id());
    }

    private Map<String, Object> listed(String noticeId) {
        List<Map<String, Object>> items = given().get(deadMails)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> noticeId.equals(item.get("noticeId")))
                .findFirst()
                .orElseThrow();
    }
}
