package id.or.amsi.tanggap.incident.receipt;

import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Which hashes of a submission are stored, and its receipt, which is not.
@ApplicationScoped
public class ReportHashes {
    private final KeyedHashes hashes;

    ReportHashes(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /// The receipt of a submission without an account: the same submission shows the same one, and nothing is kept.
    /// It cannot be guessed more easily than the key of the submission, which has up to 130 bits.
    ///
    /// @param submissionKey the random key that the form or the client sent as `Idempotency-Key`
    public ReceiptCode receipt(UUID tenant, String submissionKey) {
        return ReceiptCode.of(hashes.of("receipt code", tenant + " " + submissionKey));
    }

    /// For `submission.receipt_hash`.
    public byte[] ofReceipt(ReceiptCode receipt) {
        return hashes.of("receipt", receipt.value());
    }

    /// For `submission.submitter_hash`: the same person at another outlet has another one.
    public byte[] ofSubmitter(UUID tenant, UUID person) {
        return hashes.of("submitter", tenant + " " + person);
    }

    /// For `submission.submission_hash`.
    public byte[] ofSubmission(UUID tenant, String submissionKey) {
        return hashes.of("submission", tenant + " " + submissionKey);
    }
}
