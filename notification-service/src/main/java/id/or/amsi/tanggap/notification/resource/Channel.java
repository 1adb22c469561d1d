package id.or.amsi.tanggap.notification.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to reach a service.
///
/// @param value as people read it: a number, an address; of web types a page (http or https), never a
/// link to a chat
/// @param dial as a telephone takes it; null where nothing is dialled
/// @param emergency of the class that is never hidden, checked or not; only what is shipped so
/// ([EmergencyContacts])
/// @param rivals published values that contradict each other share a name here; null for most
/// @param note what is special about it
public record Channel(
        ChannelType type,
        String value,
        @Nullable String dial,
        boolean emergency,
        @Nullable String rivals,
        @Nullable Said note,
        Hours hours,
        Check check) {
    /// Behind these somebody answers: they are numbers in another form.
    private static final Pattern CHAT =
            Pattern.compile("(.+\\.)?(wa\\.me|wa\\.link|whatsapp\\.com|t\\.me|m\\.me|line\\.me"
                    + "|telegram\\.(me|dog|org)|signal\\.(me|group))\\.?");

    public Channel {
        Objects.requireNonNull(type);
        Objects.requireNonNull(check);
        hours = hours == null ? Hours.UNKNOWN : hours;
        if (isUnseen(value) || isUnseen(dial) || isUnseen(rivals)) {
            throw new IllegalArgumentException("a channel leads somewhere");
        }
        if (type.isWebAddress() && (dial != null || !isPage(value))) {
            throw new IllegalArgumentException("what is shown unchecked is a page, and nothing to call or to write to");
        }
    }

    private static boolean isPage(String value) {
        try {
            var address = new URI(value);
            var scheme = address.getScheme();
            var host = address.getHost();
            return host != null
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    && !CHAT.matcher(host.toLowerCase(Locale.ROOT)).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Blanks at its ends nobody sees, and two contacts would differ by them alone.
    private static boolean isUnseen(@Nullable String text) {
        return text != null && (text.isEmpty() || !text.equals(text.strip()));
    }

    /// Whether people may be sent there although nobody may have checked it lately. Whether it contradicts another
    /// channel is for the whole service to say ([HelpResource#shown]).
    boolean mayBeShown(LocalDate day) {
        return emergency || type.isWebAddress() || check.on(day) == Check.State.CURRENT;
    }

    /// Whether it is something to call or to write to, and not a page to read.
    @JsonIgnore
    public boolean isNumber() {
        return !type.isWebAddress();
    }

    /// Whether somebody answers at that time; null if nobody knows.
    public @Nullable Boolean openAt(Instant at, SpecialDays days) {
        return hours.openAt(at, days);
    }

    /// The same contact, with another check.
    public Channel with(Check another) {
        return new Channel(type, value, dial, emergency, rivals, note, hours, another);
    }

    /// The same contact, with nobody's word for it.
    Channel unchecked() {
        return with(check.unverified());
    }

    /// Whether it is the same contact as another one, whoever checked which.
    boolean leadsWhere(Channel other) {
        return type == other.type && value.equals(other.value);
    }
}
