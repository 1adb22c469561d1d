package id.or.amsi.tanggap.notification.erasure;

import static id.or.amsi.tanggap.notification.testing.IncidentEvents.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.IncidentEvents;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ErasedIncidentServiceTest {
    private static final String LATER = "2099-01-01T00:00:00Z";

    private final Newsroom newsroom = new Newsroom();
    private final UUID owner = newsroom.person("HANDLER");
    private final UUID chair = newsroom.anotherHandler();
    private final IncidentEvents incident = anIncident(newsroom);

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @Test
    void aWithdrawalDropsWhatWaitsAndTellsThoseWhoAreAskedToConfirm() {
        incident.tell("message", Map.of("recipients", List.of(owner, chair), "notBefore", LATER));

        incident.tell("withdrawn", Map.of("recipients", List.of(owner)));

        assertThat(newsroom.kinds(owner)).containsExactly("WITHDRAWN");
        assertThat(newsroom.kinds(chair)).isEmpty();
        assertThat(states("MESSAGE")).isNotEmpty().containsOnly("CANCELLED");
    }

    @Test
    void nothingIsKeptOfAnErasedIncidentAndNothingComesBack() {
        IncidentEvents other = anIncident(newsroom);
        other.task(owner);
        incident.task(owner);
        incident.exclusion(chair);
        incident.affectedPerson("MESSAGE");

        incident.tell("erased", Map.of());
        incident.task(owner);
        incident.affectedPerson("MESSAGE");

        assertThat(newsroom.inbox(owner))
                .extracting(notice -> String.valueOf(notice.get("incidentId")))
                .containsExactly(other.id().toString());
        assertThat(kept()).isEmpty();
    }

    private List<String> states(String kind) {
        return newsroom.rows(
                "select state from notification.notice where subject_id = ? and kind = ?", incident.id(), kind);
    }

    private List<String> kept() {
        return newsroom.rows("""
                select 'notice' from notification.notice where subject_id = ?
                union all select 'exclusion' from notification.exclusion where incident_id = ?
                union all select 'affected' from notification.affected_notice where incident_id = ?""", incident.id(), incident.id(), incident.id());
    }
}
