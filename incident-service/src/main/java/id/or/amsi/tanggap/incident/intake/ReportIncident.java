package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.receipt.ReceiptCode;
import id.or.amsi.tanggap.incident.receipt.ReportHashes;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody reports an incident to an outlet, with an account or without. The same report sent twice under the same
/// key makes one incident and gives the same answer.
///
/// The fields must have been validated (Jakarta Validation) before.
@ApplicationScoped
public class ReportIncident {
    private final TakeReport take;
    private final PublicOutlets outlets;
    private final ReportHashes hashes;
    private final Scopes scopes;
    private final CallerLanguage language;

    ReportIncident(
            TakeReport take, PublicOutlets outlets, ReportHashes hashes, Scopes scopes, CallerLanguage language) {
        this.take = take;
        this.outlets = outlets;
        this.hashes = hashes;
        this.scopes = scopes;
        this.language = language;
    }

    /// As a member of the outlet; who they are is sealed with what they tell.
    ///
    /// @param key the `Idempotency-Key`
    /// @throws RefusedException if the report cannot be taken
    public ReportReceived signedIn(@Nullable String key, Report report) {
        SubmissionKey submission = SubmissionKey.of(key);
        require(report);
        Sender sender = Sender.signedIn(scopes.tenant(), scopes.person(), submission, hashes);
        return ReportReceived.of(take.take(sender, report, spoken()));
    }

    /// Without an account, through the API, in the caller's language.
    ///
    /// @see #publicly(String, String, Report, String)
    public ReceiptIssued publicly(String publicId, @Nullable String key, Report report) {
        return publicly(publicId, key, report, spoken());
    }

    /// Without an account.
    ///
    /// @param publicId names the outlet
    /// @param key the random key of the form, or the `Idempotency-Key`; the receipt is derived from it
    /// @param spoken `id` or `en`: the language of the report, in which the person is written to later
    /// @throws RefusedException if the report cannot be taken; 404 for an outlet that is not there
    public ReceiptIssued publicly(String publicId, @Nullable String key, Report report, String spoken) {
        UUID tenant = outlets.admit(publicId, Throttle.Weight.REPORT);
        SubmissionKey submission = SubmissionKey.of(key);
        require(report);
        Sender sender = Sender.withoutAccount(tenant, submission, hashes);
        take.take(sender, report, spoken);
        ReceiptCode receipt = Objects.requireNonNull(sender.receipt());
        return new ReceiptIssued(receipt.grouped());
    }

    private static void require(Report report) {
        if (!report.says()) {
            throw new RefusedException(new IntakeRefusal.NothingSaid());
        }
        if (report.describesExploitation()) {
            throw new RefusedException(new IntakeRefusal.OnlyWhereItIs());
        }
        SafeContact contact = report.contact();
        if (contact != null && !contact.reaches()) {
            throw new RefusedException(new IntakeRefusal.UnusableContact());
        }
    }

    private String spoken() {
        return language.locale().getLanguage();
    }
}
