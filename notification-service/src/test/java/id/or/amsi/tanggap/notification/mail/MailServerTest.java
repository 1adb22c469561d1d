package id.or.amsi.tanggap.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import id.or.amsi.tanggap.notification.mail.ListeningServer.Manner;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
    /// 09.05 in Jakarta.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T02:05:06Z"), ZoneId.of("Asia/Jakarta"));

    private static final Mail NEUTRAL = new Mail(
            "<6f1c@pesan.example>",
            "Kabar <kabar@pesan.example>",
            "orang@pos.example",
            "Ada kabar baru untuk Anda.",
            "Ada kabar baru untuk Anda.",
            false);

    @Test
    void aNeutralMailIsExactlyThisAndNothingElse() throws Exception {
        try (var server = new ListeningServer()) {
            send(server, NEUTRAL);

            assertThat(server.heard())
                    .startsWith(
                            "EHLO pesan.example",
                            "MAIL FROM:<kabar@pesan.example>",
                            "RCPT TO:<orang@pos.example>",
                            "DATA");
            assertThat(server.mails())
                    .singleElement()
                    .asInstanceOf(list(String.class))
                    .containsExactlyInAnyOrder(
                            "Date: Thu, 5 Mar 2026 02:05:06 +0000",
                            "From: Kabar <kabar@pesan.example>",
                            "To: orang@pos.example",
                            "Message-ID: <6f1c@pesan.example>",
                            "Subject: Ada kabar baru untuk Anda.",
                            "MIME-Version: 1.0",
                            "Content-Type: text/plain; charset=UTF-8",
                            "Content-Transfer-Encoding: 7bit",
                            "",
                            "Ada kabar baru untuk Anda.");
        }
    }

    @Test
    void aNoticeSaysThatAMachineWroteItAndKeepsItsIdentity() throws Exception {
        try (var server = new ListeningServer()) {
            Mail notice = new Mail(
                    "<7a2d@tanggap.amsi.example>", "tanggap@amsi.example", "sari@kabar.example", "Tugas", "Halo", true);

            send(server, notice);
            send(server, notice);

            assertThat(server.mails())
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat(mail)
                            .contains("Message-ID: <7a2d@tanggap.amsi.example>", "Auto-Submitted: auto-generated"));
        }
    }

    @Test
    void lettersOfEveryLanguageArrive() throws Exception {
        try (var server = new ListeningServer()) {
            send(server, mail("Peran Anda di Kabar “Bunga” – Ñandú", "Baris satu: é\n.\nBaris tiga"));

            MimeMessage read = read(server.mails().getFirst());
            assertThat(read.getSubject()).isEqualTo("Peran Anda di Kabar “Bunga” – Ñandú");
            assertThat(read.getContent().toString().replace("\r", "").strip())
                    .isEqualTo("Baris satu: é\n.\nBaris tiga");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: semua@example.com", "\nBcc: semua@example.com", "\rBcc: semua@example.com", "\0"})
    void nothingOpensAHeaderOfItsOwn(String tail) {
        assertThatThrownBy(() -> mail("Halo" + tail, "Halo")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("<1@a.example>", "a@a.example", "b@b.example" + tail, "Halo", "Halo", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("<1@a.example>" + tail, "a@a.example", "b@b.example", "Halo", "Halo", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("<1@a.example>", "a@a.example" + tail, "b@b.example", "Halo", "Halo", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> mail("Halo", "Halo" + tail)).doesNotThrowAnyException();
    }

    @Test
    void aMailHasOneReader() throws Exception {
        try (var server = new ListeningServer()) {
            Mail two = new Mail("<1@a.example>", "a@a.example", "b@b.example, c@c.example", "Halo", "Halo", true);

            assertThatThrownBy(() -> send(server, two)).isInstanceOf(MailNotTaken.class);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void whatTheServerDidNotTakeIsKnown() throws Exception {
        try (var refusing = new ListeningServer(Manner.REFUSES_MAIL);
                var silent = new ListeningServer(Manner.SILENT)) {
            assertThatThrownBy(() -> send(refusing, NEUTRAL)).isInstanceOf(MailNotTaken.class);
            assertThatThrownBy(() ->
                            server(Settings.plain(silent.port()).impatient()).send(NEUTRAL))
                    .isInstanceOf(MailNotTaken.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatTheServerTookItTookHoweverItSaysGoodbye() throws Exception {
        try (var server = new ListeningServer(Manner.LEAVES_EARLY)) {
            assertThatCode(() -> send(server, NEUTRAL)).doesNotThrowAnyException();
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void aPasswordTravelsUnderProtectionOnly() throws Exception {
        TestIdentity identity = TestIdentity.of("localhost");
        try (var guarded = new ListeningServer(identity.server());
                var open = new ListeningServer()) {
            Settings wanted = Settings.plain(guarded.port()).protectedFor("sari", "rahasia");

            new MailServer(wanted, CLOCK, identity.client()).send(NEUTRAL);

            assertThat(guarded.heard()).containsSubsequence("STARTTLS", "AUTH PLAIN c2FyaQBzYXJpAHJhaGFzaWE=", "DATA");
            assertThat(guarded.mails()).hasSize(1);
            Settings unguarded = Settings.plain(open.port()).protectedFor("sari", "rahasia");
            assertThatThrownBy(() -> server(unguarded).send(NEUTRAL)).isInstanceOf(MailNotTaken.class);
            assertThat(open.heard("AUTH")).isFalse();
            assertThat(open.heard("MAIL")).isFalse();
            Settings clear =
                    new Settings("localhost", 25, Tls.NONE, wanted.user(), wanted.password(), wanted.patience());
            assertThatThrownBy(() -> server(clear)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aStrangerWithAnotherNameOrAnUnknownCertificateGetsNothing() throws Exception {
        TestIdentity other = TestIdentity.of("other.example");
        try (var stranger = new ListeningServer(other.server())) {
            Settings wanted = Settings.plain(stranger.port()).protectedFor("sari", "rahasia");

            assertThatThrownBy(() -> new MailServer(wanted, CLOCK, other.client()).send(NEUTRAL))
                    .isInstanceOf(MailNotTaken.class);
            assertThatThrownBy(() -> server(wanted).send(NEUTRAL)).isInstanceOf(MailNotTaken.class);

            assertThat(stranger.heard("AUTH")).isFalse();
            assertThat(stranger.heard("MAIL")).isFalse();
        }
    }

    private static void send(ListeningServer to, Mail mail) {
        server(Settings.plain(to.port())).send(mail);
    }

    private static MailServer server(MailSettings settings) {
        try {
            return new MailServer(settings, CLOCK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(String subject, String text) {
        return new Mail("<1@a.example>", "a@a.example", "b@b.example", subject, text, true);
    }

    private static MimeMessage read(List<String> mail) throws MessagingException {
        byte[] raw = String.join("\r\n", mail).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }
}
