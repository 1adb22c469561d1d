package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why something about a proposal was refused.
sealed interface ProposalRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// Parts for machines, and their ids alone for a sentence.
    private static Map<String, Object> named(List<String> parts) {
        String ids = parts.stream()
                .map(part -> part.substring(part.indexOf(' ') + 1))
                .collect(Collectors.joining(", "));
        return Map.of("count", parts.size(), "parts", parts, "ids", ids);
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
            return named(parts);
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

    /// Own text and newer version together are no SOP. It can be declined, or the draft changed so that they fit.
    record DoesNotFit() implements ProposalRefusal {
        @Override
        public String slug() {
            return "proposal-does-not-fit";
        }
    }

    /// With these decisions the draft could never be submitted: it would lack what the newer version demands, and
    /// nobody could add it.
    ///
    /// @param parts to be decided otherwise, for example `STEP first-review`
    record DeadEnd(List<String> parts) implements ProposalRefusal {
        public DeadEnd {
            parts = List.copyOf(parts);
        }

        @Override
        public String slug() {
            return "proposal-leads-nowhere";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return named(parts);
        }
    }

    /// Own words are for clauses that stay; a step is edited in the draft.
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
