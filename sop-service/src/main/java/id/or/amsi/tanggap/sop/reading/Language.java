package id.or.amsi.tanggap.sop.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which language something is read: Indonesian, unless its address asks for English (`?bahasa=en`).
public enum Language {
    INDONESIAN("", Locale.of("id")),
    ENGLISH("?bahasa=en", Locale.ENGLISH);

    private final String query;
    private final Locale locale;

    Language(String query, Locale locale) {
        this.query = query;
        this.locale = locale;
    }

    /// @param code anything but `en` is Indonesian
    public static Language of(@Nullable String code) {
        return "en".equals(code) ? ENGLISH : INDONESIAN;
    }

    /// `id` or `en`.
    public String code() {
        return locale.getLanguage();
    }

    /// What keeps the language in the address of the next page.
    public String query() {
        return query;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == ENGLISH ? INDONESIAN : ENGLISH;
    }

    Words words() {
        return new Words(this);
    }
}
