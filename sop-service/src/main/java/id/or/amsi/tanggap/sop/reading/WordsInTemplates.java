package id.or.amsi.tanggap.sop.reading;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/// Gives templates their words: `{t:key}`, or `{t:with('key', value)}`.
@TemplateExtension(namespace = "t")
final class WordsInTemplates {
    private WordsInTemplates() {}

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String word(String key, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return words(locale).text(key);
    }

    static String with(String key, Object value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return words(locale).text(key, value);
    }

    static String with2(
            String key, Object first, Object second, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return words(locale).text(key, first, second);
    }

    private static Words words(Object locale) {
        return Language.of(((Locale) locale).getLanguage()).words();
    }
}
