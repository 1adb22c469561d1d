package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.time.LocalDate;
import java.util.Map;

/// Why a version was not sealed, or the next one not begun.
sealed interface PublicationRefusal extends Refusal {
    /// Incidents would follow it before it was sealed, or only after it is due for review.
    ///
    /// @param today in the outlet's zone
    /// @param latest twelve months after the approval
    record DayOutOfRange(LocalDate today, LocalDate latest) implements PublicationRefusal {
        @Override
        public String slug() {
            return "effective-date-out-of-range";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("today", today, "latest", latest);
        }
    }

    /// The next version is being written already, or none is published that it could continue.
    record NothingToContinue() implements PublicationRefusal {
        @Override
        public String slug() {
            return "no-published-version-to-continue";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
