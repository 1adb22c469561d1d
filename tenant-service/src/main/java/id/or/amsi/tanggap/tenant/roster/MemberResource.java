package id.or.amsi.tanggap.tenant.roster;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Profile;
import id.or.amsi.tanggap.tenant.member.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The people of the caller's tenant.
@RunOnVirtualThread
@Path("/v1/members")
@Tag(name = "Members")
public class MemberResource {
    private final Memberships memberships;
    private final MemberList list;
    private final EditMember edit;
    private final RemoveMember remove;
    private final Scopes scopes;

    MemberResource(Memberships memberships, MemberList list, EditMember edit, RemoveMember remove, Scopes scopes) {
        this.memberships = memberships;
        this.list = list;
        this.edit = edit;
        this.remove = remove;
        this.scopes = scopes;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "Lists invited and active members by name")
    public Page<Member> listMembers(@Valid @BeanParam MemberFilter filter, @Valid @BeanParam PageParams page) {
        return list.page(filter, page).map(this::shown);
    }

    @GET
    @Path("{membershipId}")
    @Operation(operationId = "findMember", summary = "Shows a member")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Member.class)))
    public Response findMember(@PathParam("membershipId") UUID membershipId) {
        return answer(memberships.present(membershipId));
    }

    @PUT
    @Path("{membershipId}")
    @Operation(operationId = "editMember", summary = "Changes a member's name, language and time zone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Member.class)))
    public Response editMember(
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Profile profile) {
        return answer(edit.edit(membershipId, profile, ifMatch));
    }

    @DELETE
    @Path("{membershipId}")
    @Operation(operationId = "removeMember", summary = "Ends a membership at once")
    public void removeMember(@PathParam("membershipId") UUID membershipId) {
        remove.remove(membershipId);
    }

    private Response answer(Membership member) {
        return Response.ok(shown(member)).tag(EntityTags.of(member.version())).build();
    }

    private Member shown(Membership member) {
        Set<String> roles = scopes.current().roles();
        boolean showsEmail = List.of(Role.OUTLET_ADMIN, Role.DIRECTOR, Role.SECRETARIAT).stream()
                .anyMatch(role -> roles.contains(role.name()));
        return showsEmail ? Member.of(member) : Member.of(member).withoutEmail();
    }
}
