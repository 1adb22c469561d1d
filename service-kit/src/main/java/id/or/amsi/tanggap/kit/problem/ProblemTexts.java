package id.or.amsi.tanggap.kit.problem;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/// Titles and details of problems: the service's bundles `problems_*` first, then the kit's own `kit-problems_*`.
record ProblemTexts(Locale locale) {
    private static final Control ONLY_THIS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    String title(String slug) {
        return text(slug + ".title");
    }

    /// A value is said in words where the bundles know some, as `role.EDITOR` for the value EDITOR of `{role}`.
    String detail(String slug, Map<String, Object> values) {
        String detail = text(slug + ".detail");
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String words =
                    find(value.getKey() + "." + value.getValue()).orElseGet(() -> String.valueOf(value.getValue()));
            detail = detail.replace("{" + value.getKey() + "}", words);
        }
        return detail;
    }

    private String text(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no text in '" + locale + "' for " + key));
    }

    private Optional<String> find(String key) {
        return Stream.of("problems", "kit-problems")
                .flatMap(this::bundle)
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    private Stream<ResourceBundle> bundle(String name) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Stream.of(ResourceBundle.getBundle(name, locale, loader, ONLY_THIS_LANGUAGE));
        } catch (MissingResourceException e) {
            return Stream.empty();
        }
    }
}
