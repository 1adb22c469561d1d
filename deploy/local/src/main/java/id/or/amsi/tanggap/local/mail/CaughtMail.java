package id.or.amsi.tanggap.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail as a reader needs it.
///
/// @param to plain addresses in lower case
/// @param html the formatted version, if there was one
/// @param messageId the `Message-ID` header: the same again when a mail is sent again
public record CaughtMail(
        List<String> to,
        String from,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String messageId,
        Instant receivedAt) {
    public CaughtMail {
        to = List.copyOf(to);
    }

    static CaughtMail of(MimeMessage message, Instant arrived) throws IOException, MessagingException {
        return new CaughtMail(
                plain(message.getAllRecipients())
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList(),
                plain(message.getFrom()).findFirst().orElse(""),
                Optional.ofNullable(message.getSubject()).orElse(""),
                content(message, "text/plain").orElse(""),
                content(message, "text/html").orElse(null),
                message.getMessageID(),
                arrived);
    }

    private static Stream<String> plain(Address @Nullable [] addresses) {
        return addresses == null
                ? Stream.empty()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString());
    }

    private static Optional<String> content(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = content(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
