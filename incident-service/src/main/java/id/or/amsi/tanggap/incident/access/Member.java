package id.or.amsi.tanggap.incident.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// An active member of the outlet, with the roles that they have now.
///
/// @param suspended roles that they hold and that do not count for now
public record Member(UUID membershipId, UUID personId, Set<String> roles, Set<String> suspended) {
    private static final String HANDLER = "HANDLER";
    private static final String DIRECTOR = "DIRECTOR";

    public Member {
        roles = Set.copyOf(roles);
        suspended = Set.copyOf(suspended);
    }

    /// The same member as if all their roles counted.
    Member ifTrusted() {
        Set<String> all = new HashSet<>(roles);
        all.addAll(suspended);
        return new Member(membershipId, personId, all, Set.of());
    }

    /// May work on incidents at all.
    public boolean isHandler() {
        return roles.contains(HANDLER);
    }

    boolean isDirector() {
        return roles.contains(DIRECTOR);
    }

    /// A handler who neither directs nor administers the outlet.
    boolean isIndependent() {
        return isHandler() && !isDirector() && !roles.contains("OUTLET_ADMIN");
    }

    /// A handler with no part in the outlet's management at all.
    boolean isOutsideManagement() {
        return isIndependent() && !roles.contains("EDITOR");
    }
}
