package id.or.amsi.tanggap.incident.contact;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.intake.Throttle;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.incident.receipt.OpenedReport;
import id.or.amsi.tanggap.incident.report.ReportContent;
import id.or.amsi.tanggap.incident.report.ReportContents;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.incident.report.SafeContact.Channel;
import id.or.amsi.tanggap.incident.withdrawal.WithdrawalRefusal;
import id.or.amsi.tanggap.incident.withdrawal.Withdrawals;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever reported sees, changes or withdraws how they may be told. The channel `NONE` withdraws; what was there
/// before is overwritten, for handlers too.
@ApplicationScoped
public class ChangeContact {
    private final OpenReport reports;
    private final ContactRows rows;
    private final ReportContents contents;
    private final Withdrawals withdrawals;
    private final AccessLog log;
    private final Throttle throttle;

    ChangeContact(
            OpenReport reports,
            ContactRows rows,
            ReportContents contents,
            Withdrawals withdrawals,
            AccessLog log,
            Throttle throttle) {
        this.reports = reports;
        this.rows = rows;
        this.contents = contents;
        this.withdrawals = withdrawals;
        this.log = log;
        this.throttle = throttle;
    }

    /// @param receipt as somebody typed it
    public ContactChoice byReceipt(@Nullable String receipt) {
        return reports.withReceipt(receipt, throttle.receipts(Throttle.Weight.READ), this::choice);
    }

    public ContactChoice own(UUID incident) {
        return reports.ofCaller(incident, this::choice);
    }

    /// @param receipt as somebody typed it
    public ContactChoice changeByReceipt(@Nullable String receipt, SafeContact contact) {
        requireUsable(contact);
        return reports.withReceipt(
                receipt, throttle.receipts(Throttle.Weight.REPORT), report -> change(report, contact));
    }

    public ContactChoice changeOwn(UUID incident, SafeContact contact) {
        requireUsable(contact);
        return reports.ofCaller(incident, report -> change(report, contact));
    }

    private ContactChoice choice(OpenedReport report) {
        ContactRow row = row(report);
        log.note(report.incident(), Action.CONTACT_READ);
        return ContactChoice.of(
                contents.open(row.incidentId(), row.keyId(), row.report()).contact());
    }

    /// While a withdrawal waits, the code for it goes where it was to go before.
    private ContactChoice change(OpenedReport report, SafeContact contact) {
        if (withdrawals.isWithdrawn(report.incident())) {
            throw new RefusedException(new WithdrawalRefusal.Withdrawn());
        }
        ContactRow row = row(report);
        SafeContact kept = contact.channel() == Channel.NONE ? null : contact;
        ReportContent changed = withContact(contents.open(row.incidentId(), row.keyId(), row.report()), kept);
        rows.replace(row.incidentId(), contents.seal(row.incidentId(), row.keyId(), changed));
        log.note(report.incident(), Action.CONTACT_CHANGED);
        return ContactChoice.of(kept);
    }

    private ContactRow row(OpenedReport report) {
        return rows.find(report.incident()).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private static void requireUsable(SafeContact contact) {
        if (!contact.reaches()) {
            throw new RefusedException(new ContactRefusal.Unusable());
        }
    }

    private static ReportContent withContact(ReportContent told, @Nullable SafeContact contact) {
        return new ReportContent(
                told.codes(),
                told.narrative(),
                told.needs(),
                told.needsNote(),
                told.dangerNow(),
                told.happenedAt(),
                told.role(),
                told.childInvolved(),
                contact,
                told.name(),
                told.submittedBy(),
                told.language());
    }
}
