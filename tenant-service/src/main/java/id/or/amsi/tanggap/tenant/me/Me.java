package id.or.amsi.tanggap.tenant.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.or.amsi.tanggap.tenant.member.Home;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.MembershipState;
import id.or.amsi.tanggap.tenant.member.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The caller in the outlet of their token; memberships in other outlets are not part of it.
///
/// @param state `INVITED` means that this outlet's invitation waits for an answer
/// @param roles what the invitation offers, or what the member may do
/// @param timeZone absent when it follows the outlet
@JsonInclude(Include.NON_NULL)
public record Me(
        @Nullable UUID personId,
        UUID membershipId,
        String name,
        String email,
        String language,
        @Nullable String timeZone,
        MembershipState state,
        boolean joint,
        Set<Role> roles,
        Outlet outlet) {

    /// @param kind `OUTLET` or `ASSOCIATION`
    /// @param state `REGISTERED` or `ACTIVE`; with others nobody gets this far
    public record Outlet(UUID outletId, String name, String kind, String state) {
        static Outlet of(Home home) {
            return new Outlet(home.id(), home.name(), home.association() ? "ASSOCIATION" : "OUTLET", home.state());
        }
    }

    static Me of(Membership own, Home home) {
        return new Me(
                own.personId(),
                own.id(),
                own.name(),
                own.email(),
                own.language(),
                own.timeZone(),
                own.state(),
                own.isJoint(),
                own.roles(),
                Outlet.of(home));
    }
}
