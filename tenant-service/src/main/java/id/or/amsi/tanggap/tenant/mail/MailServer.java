package id.or.amsi.tanggap.tenant.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jboss.logging.Logger;

/// Hands mails to the mail server, each over a connection of its own.
@ApplicationScoped
public class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final MailSettings settings;
    private final Clock clock;
    private final SSLContext trust;
    /// by the domain of the sender; to make one takes longer than to send a mail
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    @Inject
    MailServer(MailSettings settings, Clock clock) throws NoSuchAlgorithmException {
        this(settings, clock, SSLContext.getDefault());
    }

    /// @param trust knows which mail servers to believe
    MailServer(MailSettings settings, Clock clock, SSLContext trust) {
        if (settings.tls() == Tls.NONE && (settings.user().isPresent() || !THIS_MACHINE.contains(settings.host()))) {
            throw new IllegalStateException("no address and no password travels in the clear: set TANGGAP_SMTP_TLS");
        }
        this.settings = settings;
        this.clock = clock;
        this.trust = trust;
    }

    /// Returns when the server has taken the mail.
    ///
    /// @throws MailNotTaken if it has not, or did not say so in time
    public void send(Mail mail) {
        try {
            Session session = sessions.computeIfAbsent(domain(mail.from()), this::session);
            MailMessage message = new MailMessage(session, mail, clock.instant());
            Transport transport = session.getTransport("smtp");
            try {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().orElse(null),
                        settings.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException e) {
            throw new MailNotTaken(e);
        }
    }

    /// What the server has taken it has taken, however it says goodbye.
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("the mail server hung up first: %s", e.getClass().getSimpleName());
        }
    }

    private Session session(String domain) {
        String patience = Long.toString(settings.patience().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.quitwait", "false");
        // the name we greet with stands in the mail's path: it tells no more than the sender does
        properties.setProperty("mail.smtp.localhost", domain);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        switch (settings.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return Session.getInstance(properties);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).replace(">", "");
    }
}
