package id.or.amsi.tanggap.notification.affected;

import id.or.amsi.tanggap.notification.mail.Mail;
import id.or.amsi.tanggap.notification.mail.MailServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands a mail to the mail server in which nothing names us: not the sender, not the subject, not the Message-ID, not
/// the name we greet the server with; and no link is in it.
@ApplicationScoped
class NeutralPost {
    private final MailServer server;
    private final String sender;

    NeutralPost(MailServer server, @ConfigProperty(name = "tanggap.neutral-mail.from") String sender) {
        this.server = server;
        this.sender = sender;
    }

    void send(UUID id, String address, Phrase phrase) {
        String host = sender.substring(sender.indexOf('@') + 1).replace(">", "");
        server.send(new Mail("<" + id + "@" + host + ">", sender, address, phrase.text(), phrase.body(), false));
    }
}
