package id.or.amsi.tanggap.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.or.amsi.tanggap.local.part.Part;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mail server that accepts everything and delivers nothing: the only one a local stack may use. What it caught stays
/// in a folder, so that an invitation outlives the server.
public final class MailPart implements Part {
    private final int port;
    private final MailFolder folder;
    private volatile @Nullable GreenMail server;

    /// @param folder where caught mail is kept
    public MailPart(int port, Path folder) {
        this.port = port;
        this.folder = new MailFolder(folder);
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
        var users = started.getUserManager();
        MessageDeliveryHandler deliver = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            folder.keep(message.getMessage());
            return deliver.handle(message, address);
        });
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
        return folder.read().stream()
                .filter(mail -> to == null || mail.to().contains(to))
                .toList();
    }

    /// Forgets all caught mail.
    public void forget() throws IOException {
        folder.empty();
    }
}
