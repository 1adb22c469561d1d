package id.or.amsi.tanggap.sop.member;

import java.util.Set;
import java.util.UUID;

/// Somebody who belongs to the outlet now.
///
/// @param roles the names of all roles held, whatever the session
public record Member(UUID membershipId, UUID personId, Set<String> roles) {
    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean holds(String role) {
        return roles.contains(role);
    }

    public boolean holdsNone(String... others) {
        return Set.of(others).stream().noneMatch(roles::contains);
    }
}
