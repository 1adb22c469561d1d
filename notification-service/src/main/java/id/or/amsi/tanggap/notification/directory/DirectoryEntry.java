package id.or.amsi.tanggap.notification.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Said;
import id.or.amsi.tanggap.notification.resource.ShownChannel;
import id.or.amsi.tanggap.notification.resource.SpecialDays;
import id.or.amsi.tanggap.notification.resource.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A service as the directory shows it.
///
/// @param audiences for whom it is; empty for everybody
/// @param regions ISO 3166-2 codes of provinces; empty for the whole country
/// @param cost null if that is not known
/// @param whatHappensNext null if that is not known
/// @param verifiedAt the day by which all that is shown was checked; null while something of it was not
/// @param hidden how many contacts are not shown until somebody has checked them
@JsonInclude(JsonInclude.Include.ALWAYS)
record DirectoryEntry(
        String id,
        String name,
        String helps,
        List<Subject> topics,
        List<Audience> audiences,
        List<String> regions,
        List<String> languages,
        List<ShownChannel> channels,
        @Nullable String cost,
        @Nullable String whatHappensNext,
        @Nullable LocalDate verifiedAt,
        int hidden) {

    static DirectoryEntry of(HelpResource resource, Locale locale, Instant now, LocalDate day, SpecialDays days) {
        var shown = resource.shown(day);
        return new DirectoryEntry(
                resource.id(),
                resource.name(),
                resource.helps().in(locale),
                resource.topics().stream().sorted().toList(),
                resource.audiences().stream().sorted().toList(),
                resource.regions().stream().sorted().toList(),
                resource.languages(),
                shown.stream()
                        .map(channel -> ShownChannel.of(channel, locale, now, day, days))
                        .toList(),
                in(resource.cost(), locale),
                in(resource.next(), locale),
                resource.verifiedAt(day).orElse(null),
                resource.channels().size() - shown.size());
    }

    private static @Nullable String in(@Nullable Said said, Locale locale) {
        return said == null ? null : said.in(locale);
    }
}
