package id.or.amsi.tanggap.notification.affected;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// One of the three neutral phrases of which an affected person chose one: all that they get to read, but for digits
/// that they need to confirm something they have asked for.
///
/// @param text subject and first line of the mail
/// @param code the digits; null for none
record Phrase(String text, @Nullable String code) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// @param number 1 to 3
    /// @param language `id` or `en`
    static Phrase of(int number, String language) {
        ResourceBundle texts = ResourceBundle.getBundle("phrases", Locale.of(language), EXACTLY);
        return new Phrase(texts.getString(Integer.toString(number)), null);
    }

    Phrase with(@Nullable String digits) {
        return new Phrase(text, digits);
    }

    String body() {
        return code == null ? text : text + "\n\n" + code;
    }
}
