package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/sop/sops")
@Tag(name = "Own SOP", description = "the draft, for those who write it")
class SopResource {
    private final AdoptTemplate adopt;
    private final EditSop edit;
    private final NameApprovers name;
    private final ReadSops read;

    SopResource(AdoptTemplate adopt, EditSop edit, NameApprovers name, ReadSops read) {
        this.adopt = adopt;
        this.edit = edit;
        this.name = name;
        this.read = read;
    }

    @POST
    @Idempotent
    @Operation(summary = "Takes the newest version of a template as the first draft of one's own SOP")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response adoptTemplate(@NotNull @Valid TemplateChoice choice) {
        SopVersion draft = adopt.adopt(choice.templateKey());
        return Response.created(URI.create("/v1/sop/sops/" + draft.id().sopId()))
                .tag(EntityTags.of(draft.rowVersion()))
                .entity(SopStanding.of(draft))
                .build();
    }

    @GET
    @Operation(summary = "Lists the outlet's SOPs with their versions, drafts included")
    public Page<SopLine> listSops() {
        return read.list();
    }

    @GET
    @Path("{sopId}")
    @Operation(summary = "Shows an SOP with the draft that is being written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopAnswer.class)))
    public Response findSop(@PathParam("sopId") UUID sopId) {
        return read.find(sopId).tagged();
    }

    @PUT
    @Path("{sopId}/clauses/{clauseId}")
    @Operation(summary = "Changes words and values of a clause or attachment of the draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response editClause(
            @PathParam("sopId") UUID sopId,
            @PathParam("clauseId") String clauseId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ClauseEdit clause) {
        return SopStanding.tagged(edit.clause(sopId, clauseId, clause, ifMatch));
    }

    @PUT
    @Path("{sopId}/steps/{stepKey}")
    @Operation(summary = "Changes the times of a step of the draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response editStep(
            @PathParam("sopId") UUID sopId,
            @PathParam("stepKey") String stepKey,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepEdit step) {
        return SopStanding.tagged(edit.step(sopId, stepKey, step, ifMatch));
    }

    @PUT
    @Path("{sopId}/appointments/{function}")
    @Operation(summary = "Says who holds a function, and who stands in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response appointPeople(
            @PathParam("sopId") UUID sopId,
            @PathParam("function") String function,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Appointees appointees) {
        return SopStanding.tagged(edit.people(sopId, function, appointees, ifMatch));
    }

    @PUT
    @Path("{sopId}/approvers")
    @Operation(summary = "Names the directors who approve the SOP, and how many of them must")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response nameApprovers(
            @PathParam("sopId") UUID sopId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ApproversChoice approvers) {
        return SopStanding.tagged(name.name(sopId, approvers, ifMatch));
    }

    @GET
    @Path("{sopId}/findings")
    @Operation(summary = "Lists what keeps the draft from being submitted, and what is only advised")
    public FindingsAnswer listFindings(@PathParam("sopId") UUID sopId) {
        return read.findings(sopId);
    }
}
