package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;

/// Why something about a proposal was refused.
sealed interface ProposalRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// It was accepted, declined or superseded meanwhile.
    record Settled(ProposalState state) implements ProposalRefusal {
        @Override
        public String slug() {
            return "proposal-settled";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.name());
        }
    }

    /// @param parts what the outlet has not decided yet, for example `CLAUSE c07.3`
    record Undecided(List<String> parts) implements ProposalRefusal {
        public Undecided {
            parts = List.copyOf(parts);
        }

        @Override
        public String slug() {
            return "proposal-undecided";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", parts.size(), "parts", parts);
        }
    }

    /// One of the three wordings changed since it was shown, or nothing is asked about the part.
    record OtherQuestion() implements ProposalRefusal {
        @Override
        public String slug() {
            return "proposal-question-changed";
        }
    }

    /// The preview is no longer what would come out.
    record OtherPreview() implements ProposalRefusal {
        @Override
        public String slug() {
            return "proposal-preview-outdated";
        }
    }

    /// Own words are for clauses; a step is edited in the draft.
    record NoWordsHere() implements ProposalRefusal {
        @Override
        public String slug() {
            return "decision-takes-no-words";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
