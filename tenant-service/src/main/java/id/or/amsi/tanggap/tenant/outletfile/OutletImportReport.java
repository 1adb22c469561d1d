package id.or.amsi.tanggap.tenant.outletfile;

import java.util.List;
import java.util.UUID;

/// What an import would do or has done.
///
/// @param outlets lines with an outlet in the file
/// @param registered their ids in the order of the file; empty in a dry run
public record OutletImportReport(boolean dryRun, int outlets, List<UUID> registered, List<Line> badLines) {
    public OutletImportReport {
        registered = List.copyOf(registered);
        badLines = List.copyOf(badLines);
    }

    /// @param line counted from 1, the header included
    /// @param column the column's name; empty when the whole line is meant
    /// @param reason in the caller's language
    public record Line(int line, String column, String reason) {}
}
