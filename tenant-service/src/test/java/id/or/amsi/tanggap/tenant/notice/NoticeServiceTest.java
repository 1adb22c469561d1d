package id.or.amsi.tanggap.tenant.notice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Mailbox;
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class NoticeServiceTest {
    @Test
    void invitedPersonGetsOneMailInTheirLanguage() {
        StaffedOutlet outlet = StaffedOutlet.founded();

        outlet.administrator()
                .request()
                .body(Map.of(
                        "name", "Emma", "email", outlet.mail("Emma"), "language", "en", "roles", List.of("EDITOR")))
                .post("/v1/members")
                .then()
                .statusCode(201);

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(Mailbox.of(outlet.mail("Emma"), "Invitation to join Kabar "))
                        .hasSize(1));
    }

    @Test
    void mailLeavesOnceWhenTheServerComesBack() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "STAFF");
        String path = "/v1/members/" + outlet.membership(edi) + "/roles/EDITOR";
        String notice = """
            select notice_id::text from tenant.notice where tenant_id = ? and kind = 'ROLE_GRANTED'
                and detail = 'EDITOR' and membership_id = about and attempts > 0""";
        Stack.part("mail", "stop");

        try {
            outlet.administrator().request().put(path).then().statusCode(200);
            await().atMost(ofSeconds(30))
                    .until(() -> Stack.value(notice, outlet.outlet().id()).isPresent());
        } finally {
            Stack.part("mail", "start");
        }

        UUID id = UUID.fromString(Stack.value(notice, outlet.outlet().id()).orElseThrow());
        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            Stack.change("update tenant.notice set next_try_at = now() where notice_id = ? and state = 'WAITING'", id);
            assertThat(Stack.value("select state from tenant.notice where notice_id = ?", id))
                    .contains("SENT");
        });
        assertThat(Mailbox.of(outlet.mail("Edi"), "Perubahan peran"))
                .filteredOn(mail -> mail.path("text").asText().contains("Redaktur"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.path("messageId").asText()).isEqualTo("<" + id + "@tanggap.amsi.example>"));
    }

    @Test
    void mailThatWasSentButNotMarkedLeavesAgainWithTheSameIdentity() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "STAFF");
        String subject = "Undangan bergabung";
        await().atMost(ofSeconds(30))
                .until(() -> Mailbox.of(outlet.mail("Edi"), subject).size() == 1);
        Association.awaited("""
                select 'sent' from tenant.notice
                where membership_id = ? and kind = 'INVITATION' and state = 'SENT'""", outlet.membership(edi));

        Stack.change("""
                        update tenant.notice set state = 'WAITING', next_try_at = now(), done_at = null
                        where membership_id = ? and kind = 'INVITATION'""", outlet.membership(edi));

        await().atMost(ofSeconds(30))
                .until(() -> Mailbox.of(outlet.mail("Edi"), subject).size() == 2);
        assertThat(Mailbox.of(outlet.mail("Edi"), subject))
                .extracting(mail -> mail.path("messageId").asText())
                .doesNotContain("")
                .containsOnly(Mailbox.of(outlet.mail("Edi"), subject)
                        .getFirst()
                        .path("messageId")
                        .asText());
    }

    @Test
    void invitationOfSomebodyRemovedMeanwhileDoesNotLeave() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Stack.part("mail", "stop");
        UUID edi;
        try {
            edi = outlet.invited("Edi", "STAFF");
            await().atMost(ofSeconds(30))
                    .until(() -> Stack.value("select state from tenant.notice where membership_id = ?", edi)
                            .isPresent());
            outlet.administrator().request().delete("/v1/members/" + edi).then().statusCode(204);
        } finally {
            Stack.part("mail", "start");
        }

        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            Stack.change("update tenant.notice set next_try_at = now() where membership_id = ?", edi);
            assertThat(Stack.value("select state from tenant.notice where membership_id = ?", edi))
                    .contains("CANCELLED");
        });
    }
}
