package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/programme")
@Tag(name = "Programme")
class ApplicationResource {
    private final ApplyToCall apply;
    private final ReadOwnApplications own;

    ApplicationResource(ApplyToCall apply, ReadOwnApplications own) {
        this.apply = apply;
        this.own = own;
    }

    @POST
    @Path("calls/{callId}/application")
    @Idempotent
    @Operation(summary = "Applies for one's own outlet, once for each call, while it is open")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Application.class)))
    public Response applyToCall(@PathParam("callId") UUID callId, @NotNull @Valid NewApplication application) {
        return tagged(Status.CREATED, apply.apply(callId, application));
    }

    @PUT
    @Path("calls/{callId}/application")
    @Operation(summary = "Changes what one's own outlet said, while the call is open")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Application.class)))
    public Response editApplication(
            @PathParam("callId") UUID callId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewApplication application) {
        return tagged(Status.OK, apply.edit(callId, application, ifMatch));
    }

    @DELETE
    @Path("calls/{callId}/application")
    @Operation(summary = "Takes back one's own outlet's application, or its place on the waiting list")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Application.class)))
    public Response withdrawApplication(@PathParam("callId") UUID callId) {
        return tagged(Status.OK, apply.withdraw(callId));
    }

    @GET
    @Path("applications")
    @Operation(summary = "Lists one's own outlet's applications and what was decided, the newest call first")
    public Page<OwnApplication> listOwnApplications() {
        return own.list();
    }

    private static Response tagged(Status status, Application application) {
        return Response.status(status)
                .tag(EntityTags.of(application.version()))
                .entity(application)
                .build();
    }
}
