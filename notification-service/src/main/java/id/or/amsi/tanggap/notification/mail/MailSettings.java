package id.or.amsi.tanggap.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Which mail server takes our mails.
@ConfigMapping(prefix = "tanggap.smtp")
public interface MailSettings {
    String host();

    int port();

    @WithDefault("none")
    Tls tls();

    Optional<String> user();

    Optional<String> password();

    /// How long the server may take to be reached, to answer, and to take what it is given.
    @WithDefault("10s")
    Duration patience();
}
