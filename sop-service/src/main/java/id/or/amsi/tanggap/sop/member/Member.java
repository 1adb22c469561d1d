package id.or.amsi.tanggap.sop.member;

import java.util.Set;
import java.util.UUID;

/// Somebody who belongs to the outlet now.
///
/// @param roles the names of all roles held, whatever the session
/// @param suspended the names of those that do not count until somebody gives the trust back
public record Member(UUID membershipId, UUID personId, Set<String> roles, Set<String> suspended) {
    public Member {
        roles = Set.copyOf(roles);
        suspended = Set.copyOf(suspended);
    }

    public boolean holds(String role) {
        return roles.contains(role);
    }

    /// Whether the role is theirs, though it may not count for now.
    public boolean keeps(String role) {
        return holds(role) || suspended.contains(role);
    }

    public boolean holdsNone(String... others) {
        return Set.of(others).stream().noneMatch(roles::contains);
    }
}
