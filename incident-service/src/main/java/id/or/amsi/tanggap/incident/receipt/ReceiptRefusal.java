package id.or.amsi.tanggap.incident.receipt;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a receipt was not even looked for.
sealed interface ReceiptRefusal extends Refusal {

    /// Its check characters do not fit, or it is missing.
    record Mistyped() implements ReceiptRefusal {
        @Override
        public String slug() {
            return "receipt-mistyped";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
