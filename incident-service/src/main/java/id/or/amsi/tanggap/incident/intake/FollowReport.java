package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.intake.OwnReports.Row;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.incident.receipt.ReportHashes;
import id.or.amsi.tanggap.incident.report.ReportContent;
import id.or.amsi.tanggap.incident.report.ReportContents;
import id.or.amsi.tanggap.incident.report.Standing;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever sent a report looks how far it is: signed in, or with the receipt.
@ApplicationScoped
public class FollowReport {
    private final OpenReport open;
    private final OwnReports reports;
    private final Procedures procedures;
    private final ReportContents contents;
    private final ReportHashes hashes;
    private final Throttle throttle;
    private final AccessLog log;
    private final Scopes scopes;

    FollowReport(
            OpenReport open,
            OwnReports reports,
            Procedures procedures,
            ReportContents contents,
            ReportHashes hashes,
            Throttle throttle,
            AccessLog log,
            Scopes scopes) {
        this.open = open;
        this.reports = reports;
        this.procedures = procedures;
        this.contents = contents;
        this.hashes = hashes;
        this.throttle = throttle;
        this.log = log;
        this.scopes = scopes;
    }

    /// What the caller reported, the newest first.
    List<OwnReport> own() {
        byte[] hash = hashes.ofSubmitter(scopes.tenant(), scopes.person());
        return QuarkusTransaction.requiringNew().call(() -> reports.of(hash)).stream()
                .map(this::own)
                .sorted(Comparator.comparing(OwnReport::reportedAt).reversed())
                .toList();
    }

    /// One of them, or 404.
    OwnReport own(UUID incident) {
        return open.ofCaller(incident, report -> read(report.incident()));
    }

    /// What belongs to a receipt, or 404. What was told is not shown again: a receipt can be found by others.
    ///
    /// @param receipt as somebody typed it
    public OwnReport withReceipt(@Nullable String receipt) {
        return open.withReceipt(receipt, throttle.receipts(Throttle.Weight.READ), report -> read(report.incident()));
    }

    private OwnReport read(UUID incident) {
        Row row = reports.read(incident);
        log.note(incident, Action.FOLLOWED);
        PinnedProcedure pinned = procedures.of(row.pin());
        ZoneId zone = procedures.outlet().map(OutletFacts::zone).orElseThrow();
        ReportContent told = contents.open(incident, row.keyId(), row.report());
        ShownTimes times = new ShownTimes(zone);
        return new OwnReport(
                row.byAccount() ? incident : null,
                row.byAccount() ? ReportReceived.reference(incident) : null,
                row.kind(),
                row.state(),
                row.state().words(),
                pinned.title(),
                row.byAccount() ? row.reportedAt() : times.rounded(row.reportedAt()),
                row.byAccount() || row.closedAt() == null ? row.closedAt() : times.rounded(row.closedAt()),
                told.role() == Standing.WITNESS
                        ? List.of()
                        : ShownSteps.of(pinned.procedure(), reports.steps(incident), times),
                row.byAccount() ? told : null);
    }
}
