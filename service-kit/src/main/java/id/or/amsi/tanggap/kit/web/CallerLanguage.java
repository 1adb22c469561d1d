package id.or.amsi.tanggap.kit.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/// The language of the caller: English when asked for, else Indonesian.
@RequestScoped
public class CallerLanguage {
    /// `id` or `en`.
    public Locale locale() {
        return Locale.of("id");
    }
}
