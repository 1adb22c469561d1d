package id.or.amsi.tanggap.notification.preference;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static id.or.amsi.tanggap.notification.testing.Newsroom.address;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.IncidentEvents;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class PreferenceServiceTest {
    private static final String PATH = "/v1/notification/preferences";

    private final Newsroom newsroom = new Newsroom();
    private final UUID handler = newsroom.person("HANDLER");

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @Test
    void mailsThatAreNotUrgentCanBeSwitchedOffAndTheInboxCannot() {
        newsroom.as(handler).get(PATH).then().header("ETag", "\"0\"").body("mails", equalTo("ALL"));
        choose(handler, "\"0\"", "OVERDUE_ONLY").statusCode(200).header("ETag", "\"1\"");
        IncidentEvents incident = anIncident(newsroom);

        incident.task(handler);
        incident.rung(1, "DUE", handler);

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(newsroom.mails(address(handler)))
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.path("subject").asText())
                                .isEqualTo("Ada tugas yang sudah jatuh tempo")));
        assertThat(newsroom.kinds(handler)).containsExactly("DUE", "TASK");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeenOrWhatIsAnothers() {
        choose(handler, "\"0\"", "OVERDUE_ONLY").statusCode(200);

        choose(handler, null, "ALL").statusCode(428);
        choose(handler, "\"0\"", "ALL").statusCode(412);
        choose(handler, "\"1\"", "NONE").statusCode(400);
        choose(handler, "\"1\"", "ALL").statusCode(200);
        newsroom.as(newsroom.person("EDITOR")).get(PATH).then().header("ETag", "\"0\"");
    }

    private ValidatableResponse choose(UUID person, @Nullable String ifMatch, String mails) {
        var request = newsroom.as(person).contentType(ContentType.JSON).body(Map.of("mails", mails));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(PATH)
                .then();
    }
}
