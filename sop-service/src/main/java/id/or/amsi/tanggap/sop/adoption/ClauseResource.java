package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
@Path("/v1/sop/sops/{sopId}")
@Tag(name = "Own SOP")
class ClauseResource {
    private final ArrangeSop arrange;

    ClauseResource(ArrangeSop arrange) {
        this.arrange = arrange;
    }

    @POST
    @Path("clauses")
    @Idempotent
    @Operation(summary = "Adds a clause or attachment of one's own to the draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AddedClause.class)))
    public Response addClause(
            @PathParam("sopId") UUID sopId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewClause clause) {
        ArrangeSop.Added added = arrange.add(sopId, clause, ifMatch);
        return Response.created(URI.create("/v1/sop/sops/" + sopId + "/clauses/" + added.clauseId()))
                .tag(EntityTags.of(added.draft().rowVersion()))
                .entity(new AddedClause(added.clauseId(), SopStanding.of(added.draft())))
                .build();
    }

    @DELETE
    @Path("clauses/{clauseId}")
    @Operation(summary = "Takes a clause or attachment out of the draft that the template does not demand")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response removeClause(
            @PathParam("sopId") UUID sopId,
            @PathParam("clauseId") String clauseId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return SopStanding.tagged(arrange.remove(sopId, clauseId, ifMatch));
    }

    @PUT
    @Path("outline")
    @Operation(summary = "Puts chapters, clauses and attachments of the draft into another order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response arrangeClauses(
            @PathParam("sopId") UUID sopId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Outline outline) {
        return SopStanding.tagged(arrange.arrange(sopId, outline, ifMatch));
    }
}
