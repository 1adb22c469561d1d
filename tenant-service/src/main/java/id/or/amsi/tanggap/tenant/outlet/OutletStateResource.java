package id.or.amsi.tanggap.tenant.outlet;

import static id.or.amsi.tanggap.tenant.outlet.OutletResource.tagged;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import id.or.amsi.tanggap.tenant.member.InviteFounder;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@RunOnVirtualThread
@Path("/v1/outlets/{outletId}")
@Tag(name = "Outlets", description = "for the association")
class OutletStateResource {
    private final ChangeOutletState change;
    private final ReadOutlets read;
    private final InviteFounder founders;

    OutletStateResource(ChangeOutletState change, ReadOutlets read, InviteFounder founders) {
        this.change = change;
        this.read = read;
        this.founders = founders;
    }

    @POST
    @Path("founders")
    @Idempotent
    @Operation(summary = "Invites the first administrator or the director of a registered outlet")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvitedFounder.class)))
    public Response inviteFounder(@PathParam("outletId") UUID outletId, @NotNull @Valid FounderInvitation founder) {
        UUID membership =
                founders.invite(outletId, founder.role(), founder.name(), founder.email(), founder.language());
        return Response.status(Response.Status.CREATED)
                .entity(new InvitedFounder(membership))
                .build();
    }

    @POST
    @Path("activation")
    @Idempotent
    @Operation(summary = "Lets a registered outlet work, once it has two independent handlers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response activateOutlet(@PathParam("outletId") UUID outletId, @NotNull @Valid Reason reason) {
        return tagged(change.activate(outletId, reason.reason()));
    }

    @POST
    @Path("suspension")
    @Idempotent
    @Operation(summary = "Shuts an outlet out for a while")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response suspendOutlet(@PathParam("outletId") UUID outletId, @NotNull @Valid Reason reason) {
        return tagged(change.suspend(outletId, reason.reason()));
    }

    @POST
    @Path("reinstatement")
    @Idempotent
    @Operation(summary = "Lets a suspended outlet work again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response reinstateOutlet(@PathParam("outletId") UUID outletId, @NotNull @Valid Reason reason) {
        return tagged(change.reinstate(outletId, reason.reason()));
    }

    @POST
    @Path("departure")
    @Idempotent
    @Operation(summary = "Records that an outlet has left, for good")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response recordDeparture(@PathParam("outletId") UUID outletId, @NotNull @Valid Reason reason) {
        return tagged(change.depart(outletId, reason.reason()));
    }

    @GET
    @Path("history")
    @Operation(summary = "Lists the state changes of an outlet, newest first")
    public Page<OutletStateChange> listOutletHistory(
            @PathParam("outletId") UUID outletId, @Valid @BeanParam PageParams page) {
        return read.history(outletId, page);
    }
}
