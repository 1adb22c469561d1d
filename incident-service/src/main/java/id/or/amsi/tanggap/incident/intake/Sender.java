package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.receipt.ReceiptCode;
import id.or.amsi.tanggap.incident.receipt.ReportHashes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sends a report, and what of that is stored: keyed hashes only.
///
/// @param person null without an account
/// @param receipt null with an account
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Sender(
        UUID tenant,
        @Nullable UUID person,
        @Nullable ReceiptCode receipt,
        byte[] submissionHash,
        byte @Nullable [] submitterHash,
        byte @Nullable [] receiptHash) {

    /// Two people who happen to send the same key send two reports.
    static Sender signedIn(UUID tenant, UUID person, SubmissionKey key, ReportHashes hashes) {
        byte[] submission = hashes.ofSubmission(tenant, person + " " + key.value());
        return new Sender(tenant, person, null, submission, hashes.ofSubmitter(tenant, person), null);
    }

    static Sender withoutAccount(UUID tenant, SubmissionKey key, ReportHashes hashes) {
        ReceiptCode receipt = hashes.receipt(tenant, key.value());
        byte[] submission = hashes.ofSubmission(tenant, key.value());
        return new Sender(tenant, null, receipt, submission, null, hashes.ofReceipt(receipt));
    }

    boolean hasAccount() {
        return person != null;
    }
}
