package id.or.amsi.tanggap.tenant.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What travels, and what the server answers, is tested where the same types stand in notification-service.
class MailServerTest {
    private record Settings(
            String host, int port, Tls tls, Optional<String> user, Optional<String> password, Duration patience)
            implements MailSettings {
        static Settings of(Tls tls, Optional<String> user) {
            return new Settings("localhost", 25, tls, user, user, Duration.ofSeconds(10));
        }

        static Settings elsewhere(Tls tls) {
            return new Settings(
                    "mail.kabar.example", 25, tls, Optional.empty(), Optional.empty(), Duration.ofSeconds(10));
        }
    }

    @Test
    void aPasswordTravelsUnderProtectionOnly() {
        Optional<String> sari = Optional.of("sari");

        assertThatThrownBy(() -> new MailServer(Settings.of(Tls.NONE, sari), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TANGGAP_SMTP_TLS");
        assertThatCode(() -> new MailServer(Settings.of(Tls.STARTTLS, sari), Clock.systemUTC()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new MailServer(Settings.of(Tls.NONE, Optional.empty()), Clock.systemUTC()))
                .doesNotThrowAnyException();
    }

    @Test
    void mailsToAnotherMachineTravelUnderProtectionOnly() {
        assertThatThrownBy(() -> new MailServer(Settings.elsewhere(Tls.NONE), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TANGGAP_SMTP_TLS");
        assertThatCode(() -> new MailServer(Settings.elsewhere(Tls.TLS), Clock.systemUTC()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: semua@example.com", "\nBcc: semua@example.com", "\rBcc: semua@example.com"})
    void nothingOpensAHeaderOfItsOwn(String tail) {
        assertThatThrownBy(() -> new Mail("<1@a.example>", "a@a.example", "b@b.example", "Halo" + tail, "Halo", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new Mail("<1@a.example>", "a@a.example", "b@b.example", "Halo", "Halo" + tail, true))
                .doesNotThrowAnyException();
    }
}
