package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Why a step of a rescue is refused.
sealed interface RescueRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// Somebody inside can confirm others: the ordinary way is open.
    record NotNeeded() implements RescueRefusal {
        @Override
        public String slug() {
            return "rescue-not-needed";
        }
    }

    record AlreadyOpen() implements RescueRefusal {
        @Override
        public String slug() {
            return "rescue-already-open";
        }
    }

    /// Only a suspended handler or director who does not administer.
    record UnfitMember() implements RescueRefusal {
        @Override
        public String slug() {
            return "rescue-member-unfit";
        }
    }

    /// The change that was named is not the newest.
    record ChangedAgain() implements RescueRefusal {
        @Override
        public String slug() {
            return "credential-changed-again";
        }
    }

    record NotWaiting() implements RescueRefusal {
        @Override
        public String slug() {
            return "rescue-not-waiting";
        }
    }

    record NotYoursToStop() implements RescueRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "rescue-not-yours-to-stop";
        }
    }

    /// Whoever joined the secretariat after it was asked for has no word in it.
    record JoinedLater() implements RescueRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "rescue-older-than-your-role";
        }
    }

    record TooFewAgreements(int needed, int present) implements RescueRefusal {
        @Override
        public String slug() {
            return "rescue-needs-agreements";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("needed", needed, "present", present);
        }
    }

    /// @param ripeAt in the reader's zone
    record TooEarly(ZonedDateTime ripeAt) implements RescueRefusal {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm z", Locale.ENGLISH);

        @Override
        public String slug() {
            return "rescue-too-early";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("ripeAt", TIME.format(ripeAt));
        }
    }
}
