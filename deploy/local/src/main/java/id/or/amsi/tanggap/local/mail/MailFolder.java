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
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Caught mail on disk: one file a mail, named so that names sort by arrival. A file never changes, so each is read
/// once.
final class MailFolder {
    private static final String ENDING = ".eml";

    private final Session session = Session.getInstance(new Properties());
    private final AtomicLong number = new AtomicLong(-1);
    private final Map<Path, CaughtMail> known = new ConcurrentHashMap<>();
    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    void keep(MimeMessage message) throws MessagingException {
        try {
            Files.createDirectories(folder);
            if (number.get() < 0) {
                number.compareAndSet(-1, files().size());
            }
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
            var mail = known.get(file);
            if (mail == null) {
                mail = read(file);
                known.put(file, mail);
            }
            mails.add(mail);
        }
        return mails;
    }

    private CaughtMail read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            var arrived = Files.getLastModifiedTime(file).toInstant();
            return CaughtMail.of(new MimeMessage(session, in), arrived);
        }
    }

    void empty() throws IOException {
        for (var file : files()) {
            Files.deleteIfExists(file);
            known.remove(file);
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
