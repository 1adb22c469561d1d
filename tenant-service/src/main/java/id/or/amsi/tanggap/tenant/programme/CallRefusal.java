package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why a call was not announced, or a time not taken.
sealed interface CallRefusal extends Refusal {
    @Override
    default int status() {
        return 422;
    }

    record UnknownZone(String timeZone) implements CallRefusal {
        @Override
        public String slug() {
            return "unknown-time-zone";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("timeZone", timeZone);
        }
    }

    /// In a year in which nothing is planned.
    record TimeOutOfRange() implements CallRefusal {
        @Override
        public String slug() {
            return "time-out-of-range";
        }
    }

    /// It would close before it opens.
    record TimesReversed() implements CallRefusal {
        @Override
        public String slug() {
            return "call-times-reversed";
        }
    }

    /// To a time that is over or not later, or after something was scored.
    record NotExtended() implements CallRefusal {
        @Override
        public String slug() {
            return "call-not-extended";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Two questions with one key.
    record QuestionTwice() implements CallRefusal {
        @Override
        public String slug() {
            return "call-question-twice";
        }
    }
}
