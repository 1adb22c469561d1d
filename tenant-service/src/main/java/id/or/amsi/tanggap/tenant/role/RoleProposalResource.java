package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Proposals for roles of trust.
@RunOnVirtualThread
@Path("/v1/role-proposals")
@Tag(name = "Roles")
public class RoleProposalResource {
    private final ProposeRole propose;
    private final DecideProposal decide;
    private final RoleProposals proposals;
    private final Clock clock;

    RoleProposalResource(ProposeRole propose, DecideProposal decide, RoleProposals proposals, Clock clock) {
        this.propose = propose;
        this.decide = decide;
        this.proposals = proposals;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(operationId = "proposeRole", summary = "Proposes a member as handler or director")
    public Proposal proposeRole(@NotNull @Valid ProposeRoleRequest request) {
        return propose.propose(request.membershipId(), request.role());
    }

    @GET
    @Operation(operationId = "listRoleProposals", summary = "Lists role proposals, the newest first")
    public Page<Proposal> listRoleProposals(
            @QueryParam("state") @Nullable ProposalState state, @Valid @BeanParam PageParams page) {
        Instant now = clock.instant();
        var rows = proposals.page(state, now, page.afterId(), page.limit() + 1);
        return Page.of(rows, page.limit(), proposal -> proposal.id().toString())
                .map(proposal -> Proposal.of(proposal, now));
    }

    @POST
    @Path("{proposalId}/confirmation")
    @Idempotent
    @Operation(operationId = "confirmRoleProposal", summary = "Confirms a proposal as the second person")
    public Proposal confirmRoleProposal(@PathParam("proposalId") UUID proposalId) {
        return decide.confirm(proposalId);
    }

    @POST
    @Path("{proposalId}/rejection")
    @Idempotent
    @Operation(operationId = "rejectRoleProposal", summary = "Rejects a proposal as the second person")
    public Proposal rejectRoleProposal(@PathParam("proposalId") UUID proposalId) {
        return decide.reject(proposalId);
    }

    @POST
    @Path("{proposalId}/withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawRoleProposal", summary = "Takes a proposal back")
    public Proposal withdrawRoleProposal(@PathParam("proposalId") UUID proposalId) {
        return decide.withdraw(proposalId);
    }
}
