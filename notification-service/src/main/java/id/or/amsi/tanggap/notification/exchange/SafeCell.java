package id.or.amsi.tanggap.notification.exchange;

import java.util.regex.Pattern;

/// A cell of a table that spreadsheets take for text and never for a formula: before what they would reckon with stands
/// an apostrophe, as people put it there themselves.
final class SafeCell {
    private static final String STARTS_FORMULAS = "=+-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    /// What people type without an apostrophe, and what spreadsheets leave when they have swallowed one.
    private static final Pattern NUMBER_OR_ACCOUNT = Pattern.compile("\\+[0-9][0-9 ().-]*|@[A-Za-z0-9._]+");

    private SafeCell() {}

    static String guard(String text) {
        return text.startsWith("'") || startsFormula(text) ? "'" + text : text;
    }

    /// What was guarded.
    static String open(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /// Whether somebody wrote a formula there: it would be one again in the next table.
    static boolean isFormula(String cell) {
        return startsFormula(cell) && !NUMBER_OR_ACCOUNT.matcher(cell.strip()).matches();
    }

    private static boolean startsFormula(String text) {
        var rest = text.stripLeading();
        return !text.isEmpty()
                && (STARTS_FORMULAS.indexOf(text.charAt(0)) >= 0
                        || (!rest.isEmpty() && STARTS_FORMULAS.indexOf(rest.charAt(0)) >= 0));
    }
}
