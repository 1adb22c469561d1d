package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.procedure.Title;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The words of the pages in one language, from the bundles `page_id` and `page_en`.
record Words(Locale locale) {
    private static final Control ONLY_THIS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /// @param values take the places `{0}`, `{1}` and so on
    String text(String key, Object... values) {
        String text = bundle().getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// A second line under a choice, where there is one; else empty.
    String hint(String key) {
        return bundle().containsKey(key + ".hint") ? text(key + ".hint") : "";
    }

    String of(Title title) {
        return isEnglish() ? title.en() : title.id();
    }

    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    private ResourceBundle bundle() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return ResourceBundle.getBundle("page", locale, loader, ONLY_THIS_LANGUAGE);
    }
}
