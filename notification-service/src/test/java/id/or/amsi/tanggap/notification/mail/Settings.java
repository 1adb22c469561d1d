package id.or.amsi.tanggap.notification.mail;

import java.time.Duration;
import java.util.Optional;

record Settings(String host, int port, Tls tls, Optional<String> user, Optional<String> password, Duration patience)
        implements MailSettings {
    static Settings plain(int port) {
        return new Settings("localhost", port, Tls.NONE, Optional.empty(), Optional.empty(), Duration.ofSeconds(30));
    }

    Settings impatient() {
        return new Settings(host, port, tls, user, password, Duration.ofMillis(300));
    }

    Settings protectedFor(String somebody, String secret) {
        return new Settings(host, port, Tls.STARTTLS, Optional.of(somebody), Optional.of(secret), patience);
    }
}
