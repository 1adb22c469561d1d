package id.or.amsi.tanggap.notification.news;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TwoTenants.Tenant;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ProgrammeServiceTest {
    private static final List<String> CONCERNED = List.of("OUTLET_ADMIN", "DIRECTOR", "EDITOR");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Newsroom newsroom = new Newsroom();
    private UUID mentor;

    @BeforeEach
    void meetTheMentor() {
        mentor = newsroom.mentor();
    }

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, SELECTED, PROGRAMME_SEATED, MENTEE_SEATED",
        "WAITING, SELECTED, PROGRAMME_MOVED_UP, MENTEE_SEATED",
        "SELECTED, ENDED, PROGRAMME_ENDED, MENTEE_ENDED",
        "SUBMITTED, WAITING, PROGRAMME_WAITING,",
        "WAITING, DECLINED, PROGRAMME_DECLINED,"
    })
    void whatIsDecidedIsToldToTheOutletAndToItsMentorAndToNobodyElse(
            String before, String outcome, String kind, String toTheMentor) throws Exception {
        UUID call = UUID.randomUUID();
        Map<String, Object> decision = decision(call, before, outcome);
        if (toTheMentor != null) {
            decision.put("mentorId", mentor);
        }

        told("tenant.application.v1", decision);

        for (String role : CONCERNED) {
            assertThat(newsroom.inbox(newsroom.person(role)).getFirst())
                    .as(role)
                    .containsEntry("kind", kind)
                    .containsEntry("callId", call.toString());
        }
        assertThat(newsroom.inbox(newsroom.person("HANDLER"))).isEmpty();
        assertThat(newsroom.inbox(newsroom.person("STAFF"))).isEmpty();
        assertThat(kinds(newsroom.elsewhere(), newsroom.elsewhere().person("OUTLET_ADMIN")))
                .isEmpty();
        assertThat(kinds(newsroom.association(), mentor))
                .isEqualTo(toTheMentor == null ? List.of() : List.of(toTheMentor));
    }

    @Test
    void aSessionIsToldToEveryOutletThatIsInvitedAndToTheirMentors() throws Exception {
        UUID session = UUID.randomUUID();
        Map<String, Object> planned = example("tenant.session.v1");
        planned.put("callId", UUID.randomUUID());
        planned.put("sessionId", session);
        planned.put("change", "SET");
        planned.put(
                "outletIds", List.of(newsroom.home().id(), newsroom.elsewhere().id()));
        planned.put("mentorIds", List.of(mentor, UUID.randomUUID()));
        told("tenant.session.v1", planned);

        planned.put("change", "MOVED");
        planned.put("outletIds", List.of(newsroom.home().id()));
        told("tenant.session.v1", planned);

        planned.put("change", "CALLED_OFF");
        told("tenant.session.v1", planned);

        List<Object> moved = List.of("SESSION_CALLED_OFF", "SESSION_MOVED", "SESSION_SET");
        for (String role : CONCERNED) {
            assertThat(newsroom.kinds(newsroom.person(role))).as(role).isEqualTo(moved);
        }
        assertThat(newsroom.inbox(newsroom.person("EDITOR")))
                .allSatisfy(notice -> assertThat(notice).containsEntry("sessionId", session.toString()));
        assertThat(newsroom.inbox(newsroom.person("STAFF"))).isEmpty();
        assertThat(kinds(newsroom.elsewhere(), newsroom.elsewhere().person("EDITOR")))
                .containsExactly("SESSION_SET");
        assertThat(kinds(newsroom.association(), mentor)).isEqualTo(moved);
    }

    @Test
    void whatWasToldBeforeTheServiceStoppedArrivesOnce() throws Exception {
        UUID call = UUID.randomUUID();
        String event = told("tenant.application.v1", decision(call, "SUBMITTED", "DECLINED"));

        // as if it had stopped between the inboxes and the list
        newsroom.change(
                "insert into notification.outlet_news (tenant_id, event_id, outlet_id, kind, subject_id, heard_at)"
                        + " values (?, ?, ?, 'PROGRAMME_DECLINED', ?, now())",
                newsroom.association().id(),
                event,
                newsroom.home().id(),
                call);
        gone(event);

        assertThat(newsroom.kinds(newsroom.person("EDITOR"))).containsExactly("PROGRAMME_DECLINED");
    }

    /// Waits until everybody has it.
    private String told(String type, Map<String, Object> data) {
        String event = newsroom.programme(UUID.randomUUID().toString(), type, data);
        newsroom.heard(event, 1);
        gone(event);
        return event;
    }

    private void gone(String event) {
        await().atMost(ofSeconds(30))
                .until(() -> newsroom.rows("select 1 from notification.outlet_news where event_id = ?", event)
                        .isEmpty());
    }

    private Map<String, Object> decision(UUID call, String before, String outcome) throws IOException {
        Map<String, Object> decision = example("tenant.application.v1");
        decision.remove("mentorId");
        decision.put("callId", call);
        decision.put("outletId", newsroom.home().id());
        decision.put("before", before);
        decision.put("outcome", outcome);
        return decision;
    }

    private List<Object> kinds(Tenant tenant, UUID person) {
        return newsroom.as(tenant, person)
                .get("/v1/notification/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.kind");
    }

    private static Map<String, Object> example(String type) throws IOException {
        return new HashMap<>(
                JSON.readValue(EventSchemas.examples(type).getFirst(), new TypeReference<Map<String, Object>>() {}));
    }
}
