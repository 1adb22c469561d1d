package id.or.amsi.tanggap.incident.access;

import java.util.Set;
import java.util.UUID;

/// An active member of the outlet, with the roles that they have now.
public record Member(UUID membershipId, UUID personId, Set<String> roles) {
    private static final String HANDLER = "HANDLER";
    private static final String DIRECTOR = "DIRECTOR";

    public Member {
        roles = Set.copyOf(roles);
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
