package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.problem.Refusal;
import id.or.amsi.tanggap.tenant.programme.ApplicationState;
import java.util.Map;

/// Why a score, a decision or a seat was refused.
sealed interface SelectionRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// This outlet has no application to this call.
    record NotApplied() implements SelectionRefusal {
        @Override
        public String slug() {
            return "not-applied";
        }
    }

    /// The call is still open, or the application is decided or withdrawn.
    record NotToBeScored() implements SelectionRefusal {
        @Override
        public String slug() {
            return "not-to-be-scored";
        }
    }

    /// Who scores or decides belongs to the outlet.
    record OwnOutlet() implements SelectionRefusal {
        @Override
        public String slug() {
            return "own-outlet";
        }
    }

    /// By the same person, or by two others.
    record ScoredAlready() implements SelectionRefusal {
        @Override
        public String slug() {
            return "scored-already";
        }
    }

    /// @param given of the two scores
    record ScoresMissing(int given) implements SelectionRefusal {
        @Override
        public String slug() {
            return "scores-missing";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("given", given);
        }
    }

    record IllegalMove(ApplicationState from, ApplicationState to) implements SelectionRefusal {
        @Override
        public String slug() {
            return "illegal-application-state-change";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("applicationState", from.name(), "next", to.name());
        }
    }

    /// Somebody stands before this outlet on the waiting list.
    record OthersWaitLonger() implements SelectionRefusal {
        @Override
        public String slug() {
            return "others-wait-longer";
        }
    }

    record NoSeatFree(int seats) implements SelectionRefusal {
        @Override
        public String slug() {
            return "no-seat-free";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("seats", seats);
        }
    }

    /// Nobody of that id is a mentor of the association today, or none was named.
    record UnknownMentor() implements SelectionRefusal {
        @Override
        public String slug() {
            return "mentor-unknown";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// The outlet has no seat, or none any more.
    record NotSeated() implements SelectionRefusal {
        @Override
        public String slug() {
            return "not-seated";
        }
    }
}
