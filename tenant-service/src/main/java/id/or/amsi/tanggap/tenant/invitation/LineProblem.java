package id.or.amsi.tanggap.tenant.invitation;

import java.util.Locale;
import java.util.ResourceBundle;

/// What is wrong with a line of a file.
///
/// @param line counted from 1, the header included
/// @param column the column's name; empty when the whole line or file is meant
/// @param reason a key of the bundles `import_reasons`
record LineProblem(int line, String column, String reason) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The problem in the caller's language.
    ImportReport.BadLine said(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("import_reasons", locale, EXACTLY);
        return new ImportReport.BadLine(line, column, texts.getString(reason));
    }
}
