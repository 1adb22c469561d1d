package id.or.amsi.tanggap.tenant.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A mail as it travels. The library would give it a Message-ID that names this machine and a date in its time zone.
final class MailMessage extends MimeMessage {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String messageId;

    MailMessage(Session session, Mail mail, Instant now) throws MessagingException {
        super(session);
        this.messageId = mail.messageId();
        setFrom(new InternetAddress(mail.from(), true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        setText(mail.text(), StandardCharsets.UTF_8.name());
        setHeader("Date", DATE.format(now));
        if (mail.automatic()) {
            setHeader("Auto-Submitted", "auto-generated");
        }
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
