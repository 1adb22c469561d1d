package id.or.amsi.tanggap.notification.inbox;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.IncidentEvents;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class InboxServiceTest {
    private static final String NOTICES = "/v1/notification/notices";

    private final Newsroom newsroom = new Newsroom();
    private final UUID handler = newsroom.person("HANDLER");

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @Test
    void readersSeeTheirOwnNoticesAndNobodyElseDoes() {
        IncidentEvents incident = anIncident(newsroom);

        incident.task(handler);

        newsroom.as(handler)
                .get(NOTICES)
                .then()
                .statusCode(200)
                .body("items.kind", contains("TASK"))
                .body("items[0].title", equalTo("Ada tugas yang menunggu Anda"))
                .body("items[0].incidentId", equalTo(incident.id().toString()))
                .body("items[0].stepKey", equalTo("triage"))
                .body("items[0].sopId", nullValue());
        for (String role : new String[] {"DIRECTOR", "EDITOR", "OUTLET_ADMIN", "STAFF"}) {
            newsroom.as(newsroom.person(role)).get(NOTICES).then().body("items", empty());
        }
        newsroom.as(newsroom.elsewhere(), newsroom.elsewhere().person("HANDLER"))
                .get(NOTICES)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aNoticeIsAcknowledgedByItsReaderAlone() {
        anIncident(newsroom).task(handler);
        String path = NOTICES + "/" + newsroom.inbox(handler).getFirst().get("noticeId") + "/acknowledgement";

        newsroom.as(newsroom.person("DIRECTOR")).put(path).then().statusCode(404);
        newsroom.as(newsroom.elsewhere(), newsroom.elsewhere().person("HANDLER"))
                .put(path)
                .then()
                .statusCode(404);
        String first =
                newsroom.as(handler).put(path).then().statusCode(200).extract().path("acknowledgedAt");

        newsroom.as(handler).put(path).then().statusCode(200);
        assertThat(newsroom.inbox(handler).getFirst().get("acknowledgedAt")).isEqualTo(first);
        assertThat(newsroom.rows(
                        "select acknowledged_by from notification.notice where person_id = ? and channel = 'INBOX'",
                        handler))
                .containsExactly(handler.toString());
    }

    @Test
    void theNewestComeFirstPageByPage() {
        IncidentEvents incident = anIncident(newsroom);
        incident.task(handler);
        incident.message(handler);
        incident.closed(handler);

        var first = newsroom.as(handler).get(NOTICES + "?limit=2").then();
        String next = first.body("items.kind", contains("CLOSED", "MESSAGE"))
                .extract()
                .path("next");

        newsroom.as(handler)
                .get(NOTICES + "?limit=2&cursor=" + next)
                .then()
                .body("items.kind", contains("TASK"))
                .body("next", nullValue());
        newsroom.as(handler).get(NOTICES + "?cursor=AAAA").then().statusCode(400);
    }

    @Test
    void textsAreInTheCallersLanguage() {
        anIncident(newsroom).message(handler);

        newsroom.as(handler).header("Accept-Language", "en").get(NOTICES).then().body("items", hasSize(1));
        assertThat(newsroom.inbox(handler).getFirst()).containsEntry("title", "Ada pesan yang menunggu Anda");
    }
}
