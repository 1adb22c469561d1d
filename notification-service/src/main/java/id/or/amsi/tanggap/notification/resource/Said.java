package id.or.amsi.tanggap.notification.resource;

import java.util.Locale;
import java.util.Objects;

/// A text in the two languages of the house.
public record Said(String id, String en) {
    public Said {
        Objects.requireNonNull(id);
        Objects.requireNonNull(en);
        if (id.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is said in both languages");
        }
    }

    public String in(Locale locale) {
        return isEnglish(locale) ? en : id;
    }

    static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
