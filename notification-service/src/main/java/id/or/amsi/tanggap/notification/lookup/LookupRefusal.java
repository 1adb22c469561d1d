package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a plea gets no answer of its own. Whoever is turned away is shown the emergency numbers ([CardInProblems]).
sealed interface LookupRefusal extends Refusal {

    /// Too many at once.
    ///
    /// @param secondsToWait until it is worth another try, at least 1
    record TooMany(long secondsToWait) implements LookupRefusal {
        @Override
        public String slug() {
            return "too-many-requests";
        }

        @Override
        public int status() {
            return 429;
        }
    }

    /// It could not be read. What went wrong is not said and not kept: it might hold what was typed.
    record Unreadable() implements LookupRefusal {
        @Override
        public String slug() {
            return "help-unavailable";
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
