package id.or.amsi.tanggap.sop.showing;

import id.or.amsi.tanggap.kit.web.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/sop/sops/{sopId}/showing")
@Tag(name = "Publication")
class ShowingResource {
    private final ShowSop show;

    ShowingResource(ShowSop show) {
        this.show = show;
    }

    @GET
    @Operation(summary = "Tells whether anybody may read what is in force, where, and who chose so")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Showing.class)))
    public Response findShowing(@PathParam("sopId") UUID sopId) {
        return tagged(show.find(sopId));
    }

    @PUT
    @Operation(summary = "Shows what is in force to anybody, or no longer; it counts at once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Showing.class)))
    public Response chooseShowing(
            @PathParam("sopId") UUID sopId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Choice choice) {
        return tagged(show.choose(sopId, ifMatch, choice.shown()));
    }

    private static Response tagged(Showing showing) {
        return Response.ok(showing).tag(EntityTags.of(showing.tag())).build();
    }
}
