package id.or.amsi.tanggap.notification.delivery;

import id.or.amsi.tanggap.notification.delivery.Notices.Claimed;
import id.or.amsi.tanggap.notification.mail.Mail;
import id.or.amsi.tanggap.notification.mail.MailServer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands mails to the mail server, each always with the same Message-ID, so that a repeat is recognisable.
@ApplicationScoped
class Post {
    private final MailServer server;
    private final String sender;
    private final String address;
    private final String host;

    Post(
            MailServer server,
            @ConfigProperty(name = "tanggap.mail.from") String sender,
            @ConfigProperty(name = "tanggap.public-url") String address,
            @ConfigProperty(name = "tanggap.mail.host") String host) {
        this.server = server;
        this.sender = sender;
        this.address = address;
        this.host = host;
    }

    void send(Claimed notice, Contact reader) {
        Letter letter = Letter.of(notice.kind(), reader.language(), address);
        String id = "<" + notice.id() + "@" + host + ">";
        server.send(new Mail(id, sender, reader.email(), letter.subject(), letter.text(), true));
    }
}
