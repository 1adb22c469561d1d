package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/// The words around an SOP in one language, from the bundles `reading_id` and `reading_en`.
record Words(Language language) {
    private static final Control ONLY_THIS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /// @param values take the places `{0}`, `{1}` and so on
    String text(String key, Object... values) {
        String text = bundle().getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// The words for a key that an SOP brought along, or those that it has itself.
    String textOr(String key, String own) {
        return has(key) ? text(key) : own;
    }

    boolean has(String key) {
        return bundle().containsKey(key);
    }

    String of(Text text) {
        return isEnglish() ? text.en() : text.id();
    }

    String of(Span span) {
        return isEnglish() ? span.inEnglish() : span.inWords();
    }

    /// For example `2 Desember 2026`.
    String of(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
    }

    /// A day, or as much of it as is known.
    ///
    /// @param known `2026-01-02`, `2025-02` or `2022`
    String day(String known) {
        return switch (known.length()) {
            case 10 -> of(LocalDate.parse(known));
            case 7 ->
                DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(YearMonth.parse(known));
            default -> known;
        };
    }

    /// What starts a time of the law or of an SOP, for example `setelah ada pengaduan atas konten itu`.
    String since(@Nullable String event) {
        return textOr("since." + event, text("sinceEvent"));
    }

    boolean isEnglish() {
        return language == Language.ENGLISH;
    }

    private ResourceBundle bundle() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return ResourceBundle.getBundle("reading", language.locale(), loader, ONLY_THIS_LANGUAGE);
    }
}
