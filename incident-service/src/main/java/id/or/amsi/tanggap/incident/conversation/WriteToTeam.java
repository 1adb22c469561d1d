package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.intake.Throttle;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever reported reads the conversation and writes to the team, with a receipt or signed in.
@ApplicationScoped
public class WriteToTeam {
    private final OpenReport reports;
    private final ReportConversation conversation;
    private final Throttle throttle;

    WriteToTeam(OpenReport reports, ReportConversation conversation, Throttle throttle) {
        this.reports = reports;
        this.conversation = conversation;
        this.throttle = throttle;
    }

    /// @param receipt as somebody typed it
    /// @param after the message that the page starts after; null for the first page
    public Page<ShownMessage> listByReceipt(@Nullable String receipt, @Nullable UUID after, int limit) {
        return reports.withReceipt(
                receipt, throttle.receipts(Throttle.Weight.READ), report -> conversation.list(report, after, limit));
    }

    /// The messages of the signed-in person's own report.
    public Page<ShownMessage> listOwn(UUID incident, @Nullable UUID after, int limit) {
        return reports.ofCaller(incident, report -> conversation.list(report, after, limit));
    }

    /// @param requestKey at least 122 random bits; the same key and text is the same message
    public ShownMessage writeByReceipt(@Nullable String receipt, @Nullable String requestKey, NewMessage text) {
        return reports.withReceipt(
                receipt,
                throttle.receipts(Throttle.Weight.REPORT),
                report -> conversation.write(report, requestKey, text));
    }

    /// @param requestKey as with a receipt
    public ShownMessage writeOwn(UUID incident, @Nullable String requestKey, NewMessage text) {
        return reports.ofCaller(incident, report -> conversation.write(report, requestKey, text));
    }
}
