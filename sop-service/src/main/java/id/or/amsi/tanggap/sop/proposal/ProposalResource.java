package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.SopStanding;
import id.or.amsi.tanggap.sop.merge.PartId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/proposals")
@Tag(name = "Proposals", description = "a newer template, merged into the outlet's own SOP")
class ProposalResource {
    private final ReadProposals read;
    private final SettleProposal settle;

    ProposalResource(ReadProposals read, SettleProposal settle) {
        this.read = read;
        this.settle = settle;
    }

    @GET
    @Operation(summary = "Lists what was proposed to the outlet, and what is late")
    public Page<ProposalLine> listProposals() {
        return read.list();
    }

    @GET
    @Path("{templateProposalId}")
    @Operation(summary = "Shows a proposal part by part: before, own, newer, and what comes out")
    public ProposalAnswer findProposal(@PathParam("templateProposalId") UUID proposalId) {
        return read.find(proposalId);
    }

    @GET
    @Path("{templateProposalId}/preview")
    @Operation(summary = "Shows the whole SOP as it would read, with what the floor says of it")
    public Preview previewProposal(@PathParam("templateProposalId") UUID proposalId) {
        return read.preview(proposalId);
    }

    @PUT
    @Path("{templateProposalId}/decisions/{partKind}/{partId}")
    @Operation(summary = "Decides a part that both changed, or that the newer template leaves out")
    public PartAnswer decidePart(
            @PathParam("templateProposalId") UUID proposalId,
            @PathParam("partKind") PartId.Kind partKind,
            @PathParam("partId") String partId,
            @NotNull @Valid DecisionRequest decision) {
        return settle.decide(proposalId, new PartId(partKind, partId), decision);
    }

    @POST
    @Path("{templateProposalId}/acceptance")
    @Idempotent
    @Operation(summary = "Takes the proposal into the outlet's draft, as it was previewed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response acceptProposal(
            @PathParam("templateProposalId") UUID proposalId, @NotNull @Valid Acceptance acceptance) {
        return SopStanding.tagged(settle.accept(proposalId, acceptance.contentHash()));
    }

    @POST
    @Path("{templateProposalId}/refusal")
    @Idempotent
    @Operation(summary = "Declines the proposal, with a reason that stays inside the outlet")
    public ProposalLine declineProposal(
            @PathParam("templateProposalId") UUID proposalId, @NotNull @Valid DeclineReason reason) {
        return settle.decline(proposalId, reason.reason());
    }
}
