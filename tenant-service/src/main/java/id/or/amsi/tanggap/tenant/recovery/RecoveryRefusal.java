package id.or.amsi.tanggap.tenant.recovery;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Why a step of an administrator recovery is refused.
public sealed interface RecoveryRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    record AlreadyOpen() implements RecoveryRefusal {
        @Override
        public String slug() {
            return "recovery-already-open";
        }
    }

    /// The one named as lost does not administer the outlet.
    record NoAdministrator() implements RecoveryRefusal {
        @Override
        public String slug() {
            return "recovery-names-no-administrator";
        }
    }

    /// The candidate must be an active member who is neither administrator, director nor handler.
    record UnfitCandidate() implements RecoveryRefusal {
        @Override
        public String slug() {
            return "recovery-candidate-unfit";
        }
    }

    record NotWaiting(RecoveryState state) implements RecoveryRefusal {
        @Override
        public String slug() {
            return "recovery-not-waiting";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.name());
        }
    }

    /// @param ripeAt in the reader's zone
    record TooEarly(ZonedDateTime ripeAt) implements RecoveryRefusal {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm z", Locale.ENGLISH);

        @Override
        public String slug() {
            return "recovery-too-early";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("ripeAt", TIME.format(ripeAt));
        }
    }

    record NotYoursToStop() implements RecoveryRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "recovery-not-yours-to-stop";
        }
    }

    /// Only the director confirms; a handler when the only director is the one who asked.
    record NotTheConfirmer() implements RecoveryRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "recovery-not-yours-to-confirm";
        }
    }
}
