package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.role.RoleRulesTest.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The rules once more, as plainly as they can be said.
class Model {
    private static final int LIFE_IN_DAYS = 14;

    private static final class Asked {
        final int target;
        final Role role;
        final int by;
        final int day;
        boolean open = true;

        Asked(int target, Role role, int by, int day) {
            this.target = target;
            this.role = role;
            this.by = by;
            this.day = day;
        }
    }

    private final List<Set<Role>> held = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    /// who made whom an administrator
    private final Map<Integer, Integer> makers = new HashMap<>();
    private int today;

    Model(Newsroom start) {
        start.roles().forEach(roles -> {
            Set<Role> copy = EnumSet.noneOf(Role.class);
            copy.addAll(roles);
            held.add(copy);
        });
    }

    List<Set<Role>> roles() {
        return held;
    }

    /// Whether the step must be done; does it.
    boolean expect(Step step) {
        return switch (step.kind()) {
            case GRANT -> administers(step.actor()) && grant(step);
            case REVOKE -> administers(step.actor()) && revoke(step);
            case PROPOSE -> administers(step.actor()) && propose(step);
            case CONFIRM -> exists(step) && confirm(step.actor(), chosen(step));
            case REJECT -> exists(step) && reject(step.actor(), chosen(step));
            case WITHDRAW -> exists(step) && administers(step.actor()) && close(chosen(step));
            case WAIT -> {
                today += 5;
                yield true;
            }
        };
    }

    private boolean grant(Step step) {
        if (isTrusted(step.role())) {
            return false;
        }
        Set<Role> roles = held.get(step.target());
        if (!roles.contains(step.role()) && !fits(step.role(), roles)) {
            return false;
        }
        if (roles.add(step.role()) && step.role() == Role.OUTLET_ADMIN) {
            makers.put(step.target(), step.actor());
        }
        return true;
    }

    private boolean revoke(Step step) {
        Set<Role> roles = held.get(step.target());
        boolean vital = step.role() == Role.OUTLET_ADMIN || step.role() == Role.DIRECTOR;
        boolean last =
                held.stream().filter(other -> other.contains(step.role())).count() == 1;
        return !(vital && last) && roles.remove(step.role());
    }

    private boolean propose(Step step) {
        Set<Role> roles = held.get(step.target());
        boolean possible = isTrusted(step.role())
                && step.actor() != step.target()
                && !roles.contains(step.role())
                && fits(step.role(), roles)
                && asked.stream()
                        .noneMatch(one -> waits(one) && one.target == step.target() && one.role == step.role());
        if (possible) {
            asked.add(new Asked(step.target(), step.role(), step.actor(), today));
        }
        return possible;
    }

    private boolean confirm(int actor, Asked proposal) {
        Set<Role> roles = held.get(proposal.target);
        boolean possible = secondPerson(actor, proposal)
                && waits(proposal)
                && administers(proposal.by)
                && !Objects.equals(makers.get(proposal.by), actor)
                && !roles.contains(proposal.role)
                && fits(proposal.role, roles);
        if (possible) {
            proposal.open = false;
            roles.add(proposal.role);
        }
        return possible;
    }

    private boolean reject(int actor, Asked proposal) {
        return secondPerson(actor, proposal) && close(proposal);
    }

    private boolean close(Asked proposal) {
        boolean waited = waits(proposal);
        proposal.open = false;
        return waited;
    }

    private boolean secondPerson(int actor, Asked proposal) {
        Set<Role> roles = held.get(actor);
        return (roles.contains(Role.HANDLER) || roles.contains(Role.DIRECTOR))
                && !roles.contains(Role.OUTLET_ADMIN)
                && actor != proposal.by
                && actor != proposal.target;
    }

    private Asked chosen(Step step) {
        return asked.reversed().get(step.number());
    }

    private boolean exists(Step step) {
        return step.number() < asked.size();
    }

    private boolean waits(Asked proposal) {
        return proposal.open && today - proposal.day <= LIFE_IN_DAYS;
    }

    private boolean administers(int person) {
        return held.get(person).contains(Role.OUTLET_ADMIN);
    }

    private static boolean isTrusted(Role role) {
        return role == Role.HANDLER || role == Role.DIRECTOR;
    }

    private static boolean fits(Role role, Set<Role> held) {
        return !(role == Role.DIRECTOR && held.contains(Role.OUTLET_ADMIN))
                && !(role == Role.OUTLET_ADMIN && held.contains(Role.DIRECTOR));
    }
}
