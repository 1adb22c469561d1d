package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.sop.adoption.SopStanding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/sop/sops/{sopId}")
@Tag(name = "Approval")
class ApprovalResource {
    private final SubmitSop submit;
    private final DecideSop decide;

    ApprovalResource(SubmitSop submit, DecideSop decide) {
        this.submit = submit;
        this.decide = decide;
    }

    @POST
    @Path("submission")
    @Idempotent
    @Operation(summary = "Gives the draft to the director; refused while it has findings that block")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response submitSop(@PathParam("sopId") UUID sopId) {
        return SopStanding.tagged(submit.submit(sopId));
    }

    @POST
    @Path("return")
    @Idempotent
    @Operation(summary = "Sends a submitted draft back, with a reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response returnSop(@PathParam("sopId") UUID sopId, @NotNull @Valid ReturnReason reason) {
        return SopStanding.tagged(decide.sendBack(sopId, reason.reason()));
    }

    @POST
    @Path("approval")
    @Idempotent
    @Operation(summary = "Approves a submitted draft; never by somebody who edited it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response approveSop(@PathParam("sopId") UUID sopId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return SopStanding.tagged(decide.approve(sopId, ifMatch));
    }
}
