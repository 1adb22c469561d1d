package id.or.amsi.tanggap.notification.affected;

import java.util.Locale;
import java.util.ResourceBundle;

/// One of the three neutral phrases of which an affected person chose one: all that they get to read.
record Phrase(String text) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// @param number 1 to 3
    /// @param language `id` or `en`
    static Phrase of(int number, String language) {
        ResourceBundle texts = ResourceBundle.getBundle("phrases", Locale.of(language), EXACTLY);
        return new Phrase(texts.getString(Integer.toString(number)));
    }
}
