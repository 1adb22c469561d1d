package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The roles of a member.
@RunOnVirtualThread
@Path("/v1/members/{membershipId}/roles/{role}")
@Tag(name = "Roles")
public class RoleResource {
    /// @param roles all roles of the member after the change
    public record HeldRoles(UUID membershipId, Set<Role> roles) {}

    private final ChangeRole change;

    RoleResource(ChangeRole change) {
        this.change = change;
    }

    @PUT
    @Operation(operationId = "grantRole", summary = "Gives a member an ordinary role")
    public HeldRoles grantRole(@PathParam("membershipId") UUID membershipId, @PathParam("role") Role role) {
        return held(change.grant(membershipId, role));
    }

    @DELETE
    @Operation(operationId = "revokeRole", summary = "Takes a role away at once")
    public HeldRoles revokeRole(@PathParam("membershipId") UUID membershipId, @PathParam("role") Role role) {
        return held(change.revoke(membershipId, role));
    }

    private static HeldRoles held(Membership member) {
        return new HeldRoles(member.id(), member.roles());
    }
}
