package id.or.amsi.tanggap.notification.mail;

import java.util.stream.Stream;

/// Plain text to one reader.
///
/// @param messageId `<something@domain>`: the same again when the mail is sent again, so that a repeat is recognisable
/// @param from an address, or a name with the address in angle brackets
/// @param automatic whether it says that a machine wrote it
public record Mail(String messageId, String from, String to, String subject, String text, boolean automatic) {
    /// @throws IllegalArgumentException if something could open a header of its own
    public Mail {
        if (Stream.of(messageId, from, to, subject).flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header holds a control character");
        }
    }

    @Override
    public String toString() {
        return "Mail " + messageId;
    }
}
