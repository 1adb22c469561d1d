package id.or.amsi.tanggap.notification.news;

import static id.or.amsi.tanggap.notification.testing.Newsroom.address;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class NewsServiceTest {
    private static final Set<String> ROLES = Set.of("HANDLER", "DIRECTOR", "EDITOR", "OUTLET_ADMIN", "STAFF");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Newsroom newsroom = new Newsroom();

    @AfterEach
    void closeTheNewsroom() {
        newsroom.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sop.submitted.v1, SOP_SUBMITTED, DIRECTOR",
        "sop.sent-back.v1, SOP_SENT_BACK, EDITOR OUTLET_ADMIN",
        "sop.approved.v1, SOP_APPROVED, EDITOR OUTLET_ADMIN",
        "sop.proposal-opened.v1, SOP_PROPOSAL, EDITOR OUTLET_ADMIN",
        "sop.review-due.v1, SOP_REVIEW_60, DIRECTOR EDITOR OUTLET_ADMIN",
        "sop.round-returned.v1, SOP_BLOCKED, EDITOR OUTLET_ADMIN",
        "sop.in-force.v1, SOP_IN_FORCE, DIRECTOR EDITOR HANDLER OUTLET_ADMIN STAFF"
    })
    void anSopIsToldToThoseWhoseTurnItIs(String type, String kind, String roles) throws Exception {
        UUID sop = UUID.randomUUID();

        String event = newsroom.sop(type, exampleOf(type, "sopId", sop));

        newsroom.heard(event, 1);
        Set<String> told = new TreeSet<>();
        for (String role : ROLES) {
            var inbox = newsroom.inbox(newsroom.person(role));
            if (!inbox.isEmpty()) {
                told.add(role);
                assertThat(inbox.getFirst()).containsEntry("kind", kind).containsEntry("sopId", sop.toString());
            }
        }
        assertThat(String.join(" ", told)).isEqualTo(roles);
        UUID reader = newsroom.person(told.iterator().next());
        await().atMost(ofSeconds(30))
                .until(() -> newsroom.mails(address(reader)).size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"60, SOP_REVIEW_60", "30, SOP_REVIEW_30", "7, SOP_REVIEW_7"})
    void aReviewIsToldToWhoeverKeepsTheSopAndOfDirectorsOnlyToThoseWhoApproveIt(int days, String kind)
            throws Exception {
        Map<String, Object> due = exampleOf("sop.review-due.v1", "sopId", UUID.randomUUID());
        due.put("daysBefore", days);
        due.put("owners", Set.of(newsroom.person("HANDLER"), UUID.randomUUID()));
        due.put("approvers", Set.of(newsroom.person("STAFF")));

        newsroom.heard(newsroom.sop("sop.review-due.v1", due), 1);

        for (String role : new String[] {"HANDLER", "STAFF", "EDITOR", "OUTLET_ADMIN"}) {
            assertThat(newsroom.kinds(newsroom.person(role))).as(role).containsExactly(kind);
        }
        assertThat(newsroom.inbox(newsroom.person("DIRECTOR"))).isEmpty();
    }

    @Test
    void aReviewIsToldToDirectorsWhereNobodyIsLeftOfThoseWhoApprove() throws Exception {
        Map<String, Object> due = exampleOf("sop.review-due.v1", "sopId", UUID.randomUUID());
        due.put("daysBefore", 7);
        due.put("approvers", Set.of(UUID.randomUUID()));

        newsroom.heard(newsroom.sop("sop.review-due.v1", due), 1);

        assertThat(newsroom.kinds(newsroom.person("DIRECTOR"))).containsExactly("SOP_REVIEW_7");
        assertThat(newsroom.inbox(newsroom.person("STAFF"))).isEmpty();
    }

    @Test
    void roleChangesAreInEveryHandlersInbox() throws Exception {
        UUID second = newsroom.anotherHandler();
        UUID membership = UUID.randomUUID();

        String event = newsroom.roleChange(exampleOf("tenant.role-change.v1", "membershipId", membership));

        newsroom.heard(event, 1);
        for (UUID handler : new UUID[] {newsroom.person("HANDLER"), second}) {
            assertThat(newsroom.inbox(handler).getFirst())
                    .containsEntry("kind", "ROLE_GRANTED")
                    .containsEntry("membershipId", membership.toString())
                    .extractingByKey("text")
                    .asString()
                    .contains("peran Petugas");
        }
        assertThat(newsroom.inbox(newsroom.person("STAFF"))).isEmpty();
        assertThat(newsroom.rows("select channel from notification.notice where event_id = ?", event))
                .containsOnly("INBOX");
    }

    /// The contract's first example, with an id of this test.
    private static Map<String, Object> exampleOf(String type, String idField, UUID id) throws IOException {
        Map<String, Object> example = new HashMap<>(
                JSON.readValue(EventSchemas.examples(type).getFirst(), new TypeReference<Map<String, Object>>() {}));
        example.put(idField, id);
        return example;
    }
}
