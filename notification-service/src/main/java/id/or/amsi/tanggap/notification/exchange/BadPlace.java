package id.or.amsi.tanggap.notification.exchange;

import java.util.Locale;

/// Where in a file something is wrong.
///
/// @param row of a table as spreadsheets count, the header is 1; the number of the service in HSDS, the first is 1
/// @param column its name, or the path inside the service; empty if all of the row is meant
record BadPlace(int row, String column, Fault fault) {
    ImportReport.Line said(Locale locale) {
        return new ImportReport.Line(row, column, fault.words().in(locale));
    }
}
