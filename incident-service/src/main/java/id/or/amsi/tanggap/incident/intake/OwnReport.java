package id.or.amsi.tanggap.incident.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.incident.report.ReportContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as whoever sent it follows it.
///
/// @param incidentId null without an account
/// @param reference as in [ReportReceived]; null without an account
/// @param sop the procedure that it keeps, whatever is published later
/// @param reportedAt without an account rounded down to six hours
/// @param steps who does what, and how far it is; empty for witnesses, whose report may be about somebody else
/// @param told what they told; only with an account
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnReport(
        @Nullable UUID incidentId,
        @Nullable String reference,
        Kind kind,
        Progress state,
        Title stateInWords,
        Title sop,
        Instant reportedAt,
        @Nullable Instant closedAt,
        List<OwnStep> steps,
        @Nullable ReportContent told) {

    /// @param number as people cite it, for example `5b`
    /// @param occurrence 1 for the first time
    /// @param function who acts
    /// @param dueAt rounded down to six hours; null without a limit
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnStep(
            String number,
            int occurrence,
            Title title,
            Title function,
            Title state,
            @Nullable Instant dueAt) {}

    /// How far an incident is.
    public enum Progress {
        REPORTED("Laporan sudah diterima", "The report has arrived"),
        IN_PROGRESS("Sedang ditangani", "It is being handled"),
        PAUSED("Dijeda sementara", "It is paused for a while"),
        CLOSED("Selesai", "It is closed");

        private final String id;
        private final String en;

        Progress(String id, String en) {
            this.id = id;
            this.en = en;
        }

        Title words() {
            return new Title(id, en);
        }
    }
}
