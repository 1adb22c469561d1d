package id.or.amsi.tanggap.notification.news;

import static id.or.amsi.tanggap.notification.testing.Newsroom.address;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.Newsroom;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        "sop.in-force.v1, SOP_IN_FORCE, DIRECTOR EDITOR HANDLER OUTLET_ADMIN STAFF"
    })
    void anSopIsToldToThoseWhoseTurnItIs(String type, String kind, String roles) {
        UUID sop = UUID.randomUUID();

        String event = newsroom.sop(
                type, Map.of("sopId", sop, "version", 1, "kind", "KBGO", "by", newsroom.person("EDITOR")));

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
        await().atMost(ofSeconds(15))
                .until(() -> newsroom.mails(address(reader)).size() == 1);
    }

    @Test
    void roleChangesAreInEveryHandlersInbox() {
        UUID second = newsroom.anotherHandler();
        UUID membership = UUID.randomUUID();

        String event = newsroom.roleChange(Map.of(
                "membershipId", membership,
                "personId", UUID.randomUUID(),
                "role", "HANDLER",
                "change", "GRANTED",
                "by", newsroom.person("OUTLET_ADMIN"),
                "at", "2026-03-02T08:15:30Z"));

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
}
