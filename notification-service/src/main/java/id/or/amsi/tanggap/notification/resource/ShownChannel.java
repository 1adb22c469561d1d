package id.or.amsi.tanggap.notification.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A channel as it is shown to people.
///
/// @param dial as a telephone takes it; null where nothing is dialled
/// @param hours in words
/// @param openNow null if nobody knows
/// @param trace where it can be seen later that somebody used it, in words
/// @param source where it was read, and how sure that makes us (`confidence`: H, M, L)
/// @param checked whether and when somebody made sure that it is right, in words: "belum diperiksa" if nobody did
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShownChannel(
        ChannelType type,
        String value,
        @Nullable String dial,
        @Nullable String note,
        String hours,
        @Schema(nullable = true) @Nullable Boolean openNow,
        boolean leavesTrace,
        String trace,
        String source,
        Check.Confidence confidence,
        @Nullable LocalDate verifiedAt,
        @Nullable LocalDate nextCheckAt,
        String checked) {

    /// @param day by which checks are judged
    public static ShownChannel of(Channel channel, Locale locale, Instant now, LocalDate day, SpecialDays days) {
        var check = channel.check();
        var note = channel.note();
        return new ShownChannel(
                channel.type(),
                channel.value(),
                channel.dial(),
                note == null ? null : note.in(locale),
                new HoursInWords(locale).of(channel.hours()),
                channel.openAt(now, days),
                true,
                channel.type().trace().in(locale),
                check.source(),
                check.confidence(),
                check.verifiedAt(),
                check.nextCheckAt(),
                check.words(day).in(locale));
    }
}
