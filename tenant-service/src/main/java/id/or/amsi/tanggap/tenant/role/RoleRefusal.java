package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.kit.problem.Refusal;
import id.or.amsi.tanggap.tenant.member.Role;
import java.util.Map;

/// Why a role proposal, or a decision on one, is refused.
public sealed interface RoleRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// Only roles of trust are proposed; the others are simply given.
    record NoProposalNeeded(Role role) implements RoleRefusal {
        @Override
        public String slug() {
            return "role-needs-no-proposal";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record AlreadyProposed() implements RoleRefusal {
        @Override
        public String slug() {
            return "role-already-proposed";
        }
    }

    /// Nobody proposes themselves for a role of trust.
    record ProposedOneself() implements RoleRefusal {
        @Override
        public String slug() {
            return "role-proposed-for-oneself";
        }
    }

    record NotPending(ProposalState state) implements RoleRefusal {
        @Override
        public String slug() {
            return "proposal-not-pending";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.name());
        }
    }

    /// The person it is for has not accepted the membership yet, or has left.
    record TargetNotActive() implements RoleRefusal {
        @Override
        public String slug() {
            return "proposal-target-not-active";
        }
    }

    /// The one who proposed is no administrator any more: somebody present has to propose again.
    record ProposerGone() implements RoleRefusal {
        @Override
        public String slug() {
            return "proposal-proposer-gone";
        }
    }

    /// The one who decides proposed it, or is the one it is for, or made the proposer an administrator, or administers,
    /// or is neither handler nor director.
    record NotASecondPerson() implements RoleRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "second-person-needed";
        }
    }
}
