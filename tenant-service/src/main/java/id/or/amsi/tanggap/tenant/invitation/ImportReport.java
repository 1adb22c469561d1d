package id.or.amsi.tanggap.tenant.invitation;

import java.util.List;

/// What an import would do or has done.
///
/// @param people lines with a person in the file
/// @param invited how many were invited; 0 in a dry run
/// @param proposals how many roles of trust wait for a second person; 0 in a dry run
public record ImportReport(boolean dryRun, int people, int invited, int proposals, List<BadLine> badLines) {
    public ImportReport {
        badLines = List.copyOf(badLines);
    }

    /// @param line counted from 1, the header included
    /// @param column `name`, `email`, `language` or `roles`; empty when the whole line is meant
    /// @param reason in the caller's language
    public record BadLine(int line, String column, String reason) {}
}
