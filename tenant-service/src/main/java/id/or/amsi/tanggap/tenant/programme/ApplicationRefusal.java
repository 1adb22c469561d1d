package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why an application was refused.
public sealed interface ApplicationRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// Not open yet, or closed.
    record CallNotOpen(CallState callState) implements ApplicationRefusal {
        @Override
        public String slug() {
            return "call-not-open";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("callState", callState.name());
        }
    }

    /// @param lack of the outlet
    record NotEligible(Eligibility.Lack lack) implements ApplicationRefusal {
        @Override
        public String slug() {
            return "not-eligible";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lack", lack.name());
        }
    }

    /// A question without an answer, or an answer without its question.
    record AnswersDoNotFit() implements ApplicationRefusal {
        @Override
        public String slug() {
            return "answers-do-not-fit";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// Not one coordinator, somebody twice, or somebody who is no active member.
    record TeamDoesNotFit() implements ApplicationRefusal {
        @Override
        public String slug() {
            return "team-does-not-fit";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    record AppliedAlready() implements ApplicationRefusal {
        @Override
        public String slug() {
            return "applied-already";
        }
    }

    /// This outlet has no application to this call.
    record NotApplied() implements ApplicationRefusal {
        @Override
        public String slug() {
            return "not-applied";
        }
    }

    record IllegalMove(ApplicationState from, ApplicationState to) implements ApplicationRefusal {
        @Override
        public String slug() {
            return "illegal-application-state-change";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("applicationState", from.name(), "next", to.name());
        }
    }
}
