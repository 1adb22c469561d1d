package id.or.amsi.tanggap.notification.delivery;

import id.or.amsi.tanggap.notification.delivery.Notices.Claimed;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands mails to the mail server, each always with the same Message-ID, so that a repeat is recognisable.
@ApplicationScoped
class Post {
    private final Mailer mailer;
    private final String address;
    private final String host;

    Post(
            Mailer mailer,
            @ConfigProperty(name = "tanggap.public-url") String address,
            @ConfigProperty(name = "tanggap.mail.host") String host) {
        this.mailer = mailer;
        this.address = address;
        this.host = host;
    }

    void send(Claimed notice, Contact reader) {
        Letter letter = Letter.of(notice.kind(), reader.language(), address);
        mailer.send(Mail.withText(reader.email(), letter.subject(), letter.text())
                .addHeader("Message-ID", "<" + notice.id() + "@" + host + ">")
                .addHeader("Auto-Submitted", "auto-generated"));
    }
}
