package id.or.amsi.tanggap.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/// Caught mail on disk: one file a mail, named so that names sort by arrival.
final class MailFolder {
    private static final String ENDING = ".eml";

    private final Session session = Session.getInstance(new Properties());
    private final AtomicLong number = new AtomicLong();
    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    void keep(MimeMessage message) throws MessagingException {
        try {
            Files.createDirectories(folder);
            number.compareAndSet(0, files().size());
            var name = "%09d".formatted(number.incrementAndGet());
            var written = folder.resolve(name + ".part");
            try (var out = Files.newOutputStream(written)) {
                message.writeTo(out);
            }
            Files.move(written, folder.resolve(name + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CaughtMail> read() throws IOException, MessagingException {
        var mails = new ArrayList<CaughtMail>();
        for (var file : files()) {
            try (var in = Files.newInputStream(file)) {
                var arrived = Files.getLastModifiedTime(file).toInstant();
                mails.add(CaughtMail.of(new MimeMessage(session, in), arrived));
            }
        }
        return mails;
    }

    void empty() throws IOException {
        for (var file : files()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }
}
