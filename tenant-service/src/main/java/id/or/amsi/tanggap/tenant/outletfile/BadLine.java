package id.or.amsi.tanggap.tenant.outletfile;

import java.util.Locale;
import java.util.ResourceBundle;

/// What is wrong with a line of a file.
///
/// @param line counted from 1, the header included
/// @param column the column's name; empty when the whole line or file is meant
/// @param reason a key of the bundles `outlet_import_reasons`
record BadLine(int line, String column, String reason) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// In the caller's language.
    OutletImportReport.Line said(Locale locale) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ResourceBundle texts = ResourceBundle.getBundle("outlet_import_reasons", locale, loader, EXACTLY);
        return new OutletImportReport.Line(line, column, texts.getString(reason));
    }
}
