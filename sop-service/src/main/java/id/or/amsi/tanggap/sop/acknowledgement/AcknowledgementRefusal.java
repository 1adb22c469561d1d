package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why an acknowledgement was refused.
sealed interface AcknowledgementRefusal extends Refusal {
    /// Another version is in force than the one that was read.
    record OtherVersion() implements AcknowledgementRefusal {
        @Override
        public String slug() {
            return "other-version-in-force";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
