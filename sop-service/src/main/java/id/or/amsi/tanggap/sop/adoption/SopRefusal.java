package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why something about an outlet's own SOP was refused.
public sealed interface SopRefusal extends Refusal {
    /// The outlet has an SOP for this kind of incident already.
    record AdoptedAlready(String kind) implements SopRefusal {
        @Override
        public String slug() {
            return "sop-adopted-already";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("kind", kind);
        }
    }

    record UnknownTemplate(String templateKey) implements SopRefusal {
        @Override
        public String slug() {
            return "unknown-template";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("templateKey", templateKey);
        }
    }

    /// Nothing is being written: the last version is published, the next one not begun.
    record NoDraft() implements SopRefusal {
        @Override
        public String slug() {
            return "sop-has-no-draft";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    record IllegalMove(SopState from, SopState to) implements SopRefusal {
        @Override
        public String slug() {
            return "illegal-sop-state-change";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("from", from.name(), "to", to.name());
        }
    }

    /// @param findings those that block, in the caller's language
    record HasFindings(List<FindingAnswer> findings) implements SopRefusal {
        public HasFindings {
            findings = List.copyOf(findings);
        }

        @Override
        public String slug() {
            return "sop-has-findings";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", findings.size(), "findings", findings);
        }
    }

    /// The step has other clocks than the edit names, or no extension.
    ///
    /// @param clocks how many the step has
    record AmountsDoNotFit(String stepKey, int clocks, boolean extension) implements SopRefusal {
        @Override
        public String slug() {
            return "step-amounts-do-not-fit";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("stepKey", stepKey, "clocks", clocks, "extension", extension);
        }
    }

    /// The edit names a parameter that the clause does not have, or gives it a value of another type.
    record ParametersDoNotFit(String clauseId) implements SopRefusal {
        @Override
        public String slug() {
            return "clause-parameters-do-not-fit";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauseId", clauseId);
        }
    }

    /// No member of the outlet, or one without the roles that the function needs.
    record NotEligible(String function, String membershipId, Eligibility need) implements SopRefusal {
        @Override
        public String slug() {
            return "appointee-not-eligible";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("function", function, "membershipId", membershipId, "need", need.name());
        }
    }

    /// More approvals are asked for than there are people to give them.
    ///
    /// @param most how many there are
    record QuorumOutOfReach(int quorum, long most) implements SopRefusal {
        @Override
        public String slug() {
            return "quorum-out-of-reach";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("quorum", quorum, "most", most);
        }
    }

    /// Those who have a say about it change who approves.
    record ApproversKept() implements SopRefusal {
        @Override
        public String slug() {
            return "approvers-kept";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Others have edited the draft since the caller read it.
    ///
    /// @param changes what they edited
    /// @param collision what they made of the clause or step that the caller was about to edit, if they edited it
    record ChangedMeanwhile(List<Meanwhile> changes, Optional<Collision> collision) implements SopRefusal {
        public ChangedMeanwhile {
            changes = List.copyOf(changes);
        }

        @Override
        public String slug() {
            return "draft-changed-meanwhile";
        }

        @Override
        public int status() {
            return 412;
        }

        @Override
        public Map<String, Object> details() {
            String parts = changes.stream().map(Meanwhile::part).distinct().collect(Collectors.joining(", "));
            Map<String, Object> details = new HashMap<>(Map.of("parts", parts, "changes", changes));
            collision.ifPresent(same -> details.put("collision", same));
            return details;
        }
    }

    /// Somebody is named twice for one function: an alternate is another person.
    record NamedTwice(String function, String membershipId) implements SopRefusal {
        @Override
        public String slug() {
            return "appointee-named-twice";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("function", function, "membershipId", membershipId);
        }
    }
}
