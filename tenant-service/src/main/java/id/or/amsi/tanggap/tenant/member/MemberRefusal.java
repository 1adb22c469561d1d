package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why a change of people is refused.
public sealed interface MemberRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// The role ended while the request waited its turn.
    record RoleMissing() implements MemberRefusal {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String slug() {
            return "role-missing";
        }
    }

    record AlreadyMember() implements MemberRefusal {
        @Override
        public String slug() {
            return "already-a-member";
        }
    }

    record RoleNotHere(Role role) implements MemberRefusal {
        @Override
        public String slug() {
            return "role-not-for-this-tenant";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record RoleNeedsTwoPeople(Role role) implements MemberRefusal {
        @Override
        public String slug() {
            return "role-needs-two-people";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record RoleHeldAlready(Role role) implements MemberRefusal {
        @Override
        public String slug() {
            return "role-held-already";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record RolesExclude(Role role, Role other) implements MemberRefusal {
        @Override
        public String slug() {
            return "roles-exclude-each-other";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name(), "other", other.name());
        }
    }

    record JointOnlyHandles() implements MemberRefusal {
        @Override
        public String slug() {
            return "joint-member-only-handles";
        }
    }

    record JointNeedsAnotherOutlet() implements MemberRefusal {
        @Override
        public String slug() {
            return "joint-member-needs-another-outlet";
        }
    }

    record LastHolder(Role role) implements MemberRefusal {
        @Override
        public String slug() {
            return "last-holder-of-role";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record InvitationAnswered() implements MemberRefusal {
        @Override
        public String slug() {
            return "invitation-already-answered";
        }
    }

    record FounderAccepted(Role role) implements MemberRefusal {
        @Override
        public String slug() {
            return "founder-already-accepted";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record NotAFoundersRole(Role role) implements MemberRefusal {
        @Override
        public String slug() {
            return "not-a-founders-role";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name());
        }
    }

    record OutletHasStarted() implements MemberRefusal {
        @Override
        public String slug() {
            return "outlet-no-longer-registered";
        }
    }
}
