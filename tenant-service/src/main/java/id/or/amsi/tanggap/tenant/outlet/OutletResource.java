package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
@Path("/v1/outlets")
@Tag(name = "Outlets", description = "for the association")
class OutletResource {
    private final RegisterOutlet register;
    private final EditOutlet edit;
    private final ReadOutlets read;

    OutletResource(RegisterOutlet register, EditOutlet edit, ReadOutlets read) {
        this.register = register;
        this.edit = edit;
        this.read = read;
    }

    @POST
    @Idempotent
    @Operation(summary = "Registers an outlet")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response registerOutlet(@NotNull @Valid OutletRegistration registration) {
        Outlet outlet = register.register(registration);
        return Response.created(URI.create("/v1/outlets/" + outlet.outletId()))
                .tag(EntityTags.of(outlet.version()))
                .entity(outlet.answer())
                .build();
    }

    @GET
    @Operation(summary = "Lists outlets by name")
    public Page<OutletAnswer> listOutlets(@Valid @BeanParam OutletFilter filter, @Valid @BeanParam PageParams page) {
        return read.list(filter, page);
    }

    @GET
    @Path("{outletId}")
    @Operation(summary = "Shows an outlet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response findOutlet(@PathParam("outletId") UUID outletId) {
        return tagged(read.find(outletId));
    }

    @PUT
    @Path("{outletId}")
    @Operation(summary = "Changes what is known of an outlet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response editOutlet(
            @PathParam("outletId") UUID outletId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OutletEdit outlet) {
        return tagged(edit.edit(outletId, outlet, ifMatch));
    }

    static Response tagged(Outlet outlet) {
        return Response.ok(outlet.answer()).tag(EntityTags.of(outlet.version())).build();
    }
}
