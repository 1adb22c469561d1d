package id.or.amsi.tanggap.incident.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which language a page speaks: Indonesian, unless its address asks for English (`?bahasa=en`).
enum Language {
    INDONESIAN("id", "", Locale.of("id")),
    ENGLISH("en", "?bahasa=en", Locale.ENGLISH);

    private final String code;
    private final String query;
    private final Locale locale;

    Language(String code, String query, Locale locale) {
        this.code = code;
        this.query = query;
        this.locale = locale;
    }

    static Language of(@Nullable String code) {
        return ENGLISH.code.equals(code) ? ENGLISH : INDONESIAN;
    }

    /// `id` or `en`.
    public String code() {
        return code;
    }

    /// What keeps the language in the address of the next page.
    String query() {
        return query;
    }

    Words words() {
        return new Words(locale);
    }

    public Language other() {
        return this == ENGLISH ? INDONESIAN : ENGLISH;
    }
}
