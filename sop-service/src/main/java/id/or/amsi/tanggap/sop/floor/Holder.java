package id.or.amsi.tanggap.sop.floor;

import java.util.Set;
import java.util.UUID;

/// A person appointed to a function, with what the membership copy says of them now.
///
/// @param alternate steps in for the others of that function
/// @param roles of the active membership; empty if it is not active any more
public record Holder(String function, UUID membershipId, UUID personId, boolean alternate, Set<String> roles) {
    public Holder {
        if (function == null || membershipId == null || personId == null) {
            throw new IllegalArgumentException("a holder needs a function and a person");
        }
        roles = Set.copyOf(roles);
    }

    boolean isHandler() {
        return roles.contains("HANDLER");
    }

    boolean isOfManagement() {
        return roles.contains("DIRECTOR") || roles.contains("OUTLET_ADMIN");
    }
}
