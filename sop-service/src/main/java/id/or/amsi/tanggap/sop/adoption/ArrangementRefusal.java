package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why clauses stay as they are.
sealed interface ArrangementRefusal extends Refusal {
    @Override
    default int status() {
        return 422;
    }

    /// The chapter, or the clause behind which it was to stand, is not there.
    record NoSuchPlace(String chapter) implements ArrangementRefusal {
        @Override
        public String slug() {
            return "clause-place-unknown";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("chapter", chapter);
        }
    }

    /// The procedure has no such step that the clause could describe.
    record NoSuchStep(String stepKey) implements ArrangementRefusal {
        @Override
        public String slug() {
            return "clause-step-unknown";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("stepKey", stepKey);
        }
    }

    /// The template wants it in every SOP: it can be reworded and moved.
    record IsMandatory(String clauseId) implements ArrangementRefusal {
        @Override
        public String slug() {
            return "clause-is-mandatory";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauseId", clauseId);
        }
    }

    /// An order names every chapter, clause and attachment of the draft once, and nothing else.
    record DoesNotFit() implements ArrangementRefusal {
        @Override
        public String slug() {
            return "outline-does-not-fit";
        }
    }

    /// Ids of own clauses in one chapter are used up.
    record TooMany(String chapter, int most) implements ArrangementRefusal {
        @Override
        public String slug() {
            return "too-many-own-clauses";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("chapter", chapter, "most", most);
        }
    }
}
