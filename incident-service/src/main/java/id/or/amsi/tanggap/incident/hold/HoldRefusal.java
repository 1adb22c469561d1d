package id.or.amsi.tanggap.incident.hold;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a hold is not lifted.
sealed interface HoldRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    record NothingHeld() implements HoldRefusal {
        @Override
        public String slug() {
            return "no-legal-hold";
        }
    }

    /// Somebody must ask for it first.
    record NobodyAsked() implements HoldRefusal {
        @Override
        public String slug() {
            return "legal-hold-lifting-not-asked";
        }
    }

    /// It takes two.
    record AnotherMustConfirm() implements HoldRefusal {
        @Override
        public String slug() {
            return "legal-hold-needs-another";
        }
    }
}
