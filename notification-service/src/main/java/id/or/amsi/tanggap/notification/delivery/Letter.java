package id.or.amsi.tanggap.notification.delivery;

import java.util.Locale;
import java.util.ResourceBundle;

/// Subject and text of a mail. They depend on kind and language only: whatever happened, to whomever, every letter of
/// the mail is the same.
record Letter(String subject, String text) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// @param language `id` or `en`
    /// @param address where people find Tanggap
    static Letter of(NoticeKind kind, String language, String address) {
        ResourceBundle texts = ResourceBundle.getBundle("notices", Locale.of(language), EXACTLY);
        String text = String.join(
                "\n\n",
                texts.getString("mail.greeting"),
                texts.getString(kind.name() + ".mail"),
                address,
                texts.getString("mail.closing"));
        return new Letter(texts.getString(kind.name() + ".title"), text + "\n");
    }
}
