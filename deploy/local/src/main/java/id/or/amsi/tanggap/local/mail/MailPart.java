package id.or.amsi.tanggap.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.or.amsi.tanggap.local.part.Part;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mail server that accepts everything and delivers nothing: the only one a local stack may use.
public final class MailPart implements Part {
    private final int port;
    private volatile @Nullable GreenMail server;

    public MailPart(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void start() {
        var started = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        started.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        started.start();
        server = started;
    }

    @Override
    public void stop() {
        var current = server;
        if (current != null) {
            current.stop();
            server = null;
        }
    }

    @Override
    public boolean running() {
        return server != null;
    }

    /// @param to an address; null for everybody's mail
    /// @return the caught mail, oldest first
    public List<CaughtMail> caught(@Nullable String to) throws IOException, MessagingException {
        var current = server;
        if (current == null) {
            return List.of();
        }
        var mails = CaughtMail.all(Arrays.asList(current.getReceivedMessages()));
        return mails.stream()
                .filter(mail -> to == null || mail.to().contains(to))
                .sorted(Comparator.comparing(CaughtMail::receivedAt))
                .toList();
    }

    /// Forgets all caught mail.
    public void forget() throws IOException {
        var current = server;
        if (current != null) {
            try {
                current.purgeEmailFromAllMailboxes();
            } catch (com.icegreen.greenmail.store.FolderException e) {
                throw new IOException(e);
            }
        }
    }
}
