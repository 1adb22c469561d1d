package id.or.amsi.tanggap.notification.affected;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands a mail to the mail server in which nothing names us: not the sender, not the subject, not the Message-ID; and
/// no link is in it.
@ApplicationScoped
class NeutralPost {
    private final Mailer mailer;
    private final String sender;

    NeutralPost(Mailer mailer, @ConfigProperty(name = "tanggap.neutral-mail.from") String sender) {
        this.mailer = mailer;
        this.sender = sender;
    }

    void send(UUID id, String address, Phrase phrase) {
        String host = sender.substring(sender.indexOf('@') + 1).replace(">", "");
        mailer.send(Mail.withText(address, phrase.text(), phrase.body())
                .setFrom(sender)
                .addHeader("Message-ID", "<" + id + "@" + host + ">"));
    }
}
