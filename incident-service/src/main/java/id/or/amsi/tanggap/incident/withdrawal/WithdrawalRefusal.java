package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a report is not taken back, or not destroyed yet.
public sealed interface WithdrawalRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// A witness cannot take away what happened to somebody else.
    record NotYours() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "withdrawal-not-yours";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /// Nothing is changed in a report that was taken back, but the withdrawal itself.
    record Withdrawn() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "report-withdrawn";
        }
    }

    record WrongCode() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "withdrawal-code-wrong";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    record TooManyCodes() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "withdrawal-codes-used-up";
        }
    }

    /// Without a safe contact it is confirmed a day later.
    record TooEarly() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "withdrawal-too-early";
        }
    }

    /// The affected person has not confirmed it, or the time to think again is not over.
    record NotRipe() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "withdrawal-not-ripe";
        }
    }

    record Held() implements WithdrawalRefusal {
        @Override
        public String slug() {
            return "legal-hold-in-force";
        }
    }
}
