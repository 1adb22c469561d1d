package id.or.amsi.tanggap.notification.exchange;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an import would do, or has done.
///
/// @param services in the file
/// @param unchanged as they are in force
/// @param waiting proposed before in the same words, and not decided yet
/// @param proposed new proposals; in a dry run how many there would be
/// @param changeIds of the proposals; empty in a dry run
/// @param badLines what is wrong, at most 100 places; nothing is imported while there is any
@Schema(name = "HelpImportReport")
record ImportReport(
        boolean dryRun,
        int services,
        int unchanged,
        int waiting,
        int proposed,
        List<UUID> changeIds,
        List<Line> badLines) {
    static final int MOST_LINES = 100;

    ImportReport {
        changeIds = List.copyOf(changeIds);
        badLines = List.copyOf(badLines);
    }

    /// @param row of a table as spreadsheets count, the header is 1; the number of the service in HSDS
    /// @param column its name, or the path inside the service; empty if all of the row is meant
    /// @param reason in the caller's language
    @Schema(name = "HelpImportBadLine")
    record Line(int row, String column, String reason) {}
}
