package id.or.amsi.tanggap.tenant.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Subject and text of a mail, in its reader's language and time zone.
record Letter(String subject, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// Writes the mail of a notice.
    ///
    /// @param address where people find Tanggap
    static Letter of(Notice notice, String address) {
        Locale locale = Locale.of(notice.language());
        ResourceBundle texts = ResourceBundle.getBundle("notices", locale, EXACTLY);
        Map<String, String> places = new HashMap<>();
        places.put("name", notice.name());
        places.put("outlet", notice.outlet());
        places.put("about", orDash(notice.about()));
        places.put("role", role(notice, texts));
        places.put("time", time(notice, locale));
        places.put("address", address);
        String kind = notice.kind().name();
        String subject = fill(texts.getString(kind + ".subject"), places).replaceAll("\\p{Cntrl}", " ");
        String text = fill(texts.getString("greeting"), places)
                + "\n\n"
                + fill(texts.getString(kind + ".text"), places)
                + "\n\n"
                + fill(texts.getString("closing"), places)
                + "\n";
        return new Letter(subject, text);
    }

    private static String role(Notice notice, ResourceBundle texts) {
        String key = "role." + notice.detail();
        return texts.containsKey(key) ? texts.getString(key) : "-";
    }

    private static String time(Notice notice, Locale locale) {
        return switch (notice.kind()) {
            case RECOVERY_REQUESTED -> {
                ZoneId zone = ZoneId.of(notice.zone());
                Instant instant = Instant.parse(orDash(notice.detail()));
                yield DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", locale).format(instant.atZone(zone)) + " "
                        + abbreviation(notice.zone());
            }
            case INVITATION,
                    ROLE_GRANTED,
                    ROLE_REVOKED,
                    MEMBER_REMOVED,
                    TRUST_SUSPENDED,
                    TRUST_GIVEN_BACK,
                    PROPOSAL_WAITING,
                    PROPOSAL_REJECTED,
                    RECOVERY_STOPPED,
                    RECOVERY_CONFIRMED -> "-";
        };
    }

    private static String abbreviation(String zone) {
        return switch (zone) {
            case "Asia/Jakarta" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> zone;
        };
    }

    /// One pass: what a name contains is never read as a place again.
    private static String fill(String pattern, Map<String, String> places) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "-")));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
