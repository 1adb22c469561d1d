package id.or.amsi.tanggap.notification.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The association's registry of services that help.
@RunOnVirtualThread
@Path("/v1/help/registry")
@Tag(name = "Registry of help")
class RegistryResource {
    private final KeepRegistry registry;
    private final DueChecks due;

    RegistryResource(KeepRegistry registry, DueChecks due) {
        this.registry = registry;
        this.due = due;
    }

    /// @param document a whole service, as the registry writes it
    @Schema(name = "ProposedHelpResource")
    record Proposed(
            @Schema(implementation = HelpResource.class) @NotNull
            JsonNode document) {}

    /// @param value exactly as it is on record
    @Schema(name = "CheckedHelpContact")
    record Checked(
            @NotNull ChannelType type,
            @NotBlank @Size(max = 200) String value) {}

    /// @param resource the service as it would be
    @Schema(name = "HelpProposal")
    record ProposalAnswer(
            UUID changeId,
            @Schema(implementation = HelpResource.class) JsonNode resource,
            UUID proposedBy,
            String proposedAt) {}

    @GET
    @Path("due-checks")
    @Operation(
            summary = "Lists contacts that somebody must check",
            description = "Never checked, or due within two weeks: emergency numbers first, then those not shown.")
    public List<DueChecks.Due> listDueHelpChecks() {
        return due.list();
    }

    @POST
    @Idempotent
    @Path("{resourceId}/checks")
    @Operation(summary = "Says that a contact was called, or read at its owner's, and is right; good for 90 days")
    @APIResponse(responseCode = "204", description = "it is shown within 10 s")
    public Response checkHelpContact(@PathParam("resourceId") String resourceId, @NotNull @Valid Checked checked) {
        registry.verify(resourceId, checked.type(), checked.value());
        return Response.noContent().build();
    }

    @GET
    @Path("proposals")
    @Operation(summary = "Lists changes of services that wait for a second person")
    public List<ProposalAnswer> listHelpProposals() {
        return registry.open().stream().map(ProposalAnswers::of).toList();
    }

    @POST
    @Idempotent
    @Path("proposals")
    @Operation(summary = "Proposes a service, or a change of one; another person must confirm it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response proposeHelpResource(@NotNull @Valid Proposed proposed) {
        return Response.status(Response.Status.CREATED)
                .entity(ProposalAnswers.of(registry.propose(proposed.document())))
                .build();
    }

    @POST
    @Idempotent
    @Path("proposals/{changeId}/confirmation")
    @Operation(summary = "Puts a proposal of somebody else into force")
    @APIResponse(responseCode = "204", description = "in force within 10 s")
    public Response confirmHelpProposal(@PathParam("changeId") UUID changeId) {
        registry.confirm(changeId);
        return Response.noContent().build();
    }

    @POST
    @Idempotent
    @Path("proposals/{changeId}/rejection")
    @Operation(summary = "Rejects a proposal, or takes one's own back")
    @APIResponse(responseCode = "204", description = "nothing changes")
    public Response rejectHelpProposal(@PathParam("changeId") UUID changeId) {
        registry.reject(changeId);
        return Response.noContent().build();
    }
}
