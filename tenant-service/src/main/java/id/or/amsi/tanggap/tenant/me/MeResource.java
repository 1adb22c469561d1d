package id.or.amsi.tanggap.tenant.me;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The caller's own membership in the outlet of their token.
@RunOnVirtualThread
@Path("/v1/me")
@Tag(name = "Me")
public class MeResource {
    private final Memberships memberships;
    private final AnswerInvitation answer;
    private final EditMe edit;

    MeResource(Memberships memberships, AnswerInvitation answer, EditMe edit) {
        this.memberships = memberships;
        this.answer = answer;
        this.edit = edit;
    }

    @GET
    @Operation(operationId = "findMe", summary = "Shows who the caller is in this outlet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response findMe() {
        return shown(memberships.own());
    }

    @PUT
    @Operation(operationId = "editMe", summary = "Changes the caller's language and time zone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response editMe(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Settings settings) {
        return shown(edit.edit(settings, ifMatch));
    }

    @POST
    @Path("acceptance")
    @Idempotent
    @Operation(operationId = "acceptMembership", summary = "Accepts the invitation of this outlet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response acceptMembership() {
        return shown(answer.accept());
    }

    @POST
    @Path("refusal")
    @Idempotent
    @Operation(operationId = "declineMembership", summary = "Declines the invitation of this outlet")
    public void declineMembership() {
        answer.decline();
    }

    private Response shown(Membership own) {
        return Response.ok(Me.of(own, memberships.home()))
                .tag(EntityTags.of(own.version()))
                .build();
    }
}
