package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/outlets/{outletId}/rescues")
@Tag(name = "Rescues")
class OutletRescueResource {
    private final AgreeToRescue agree;
    private final Rescues rescues;

    OutletRescueResource(AgreeToRescue agree, Rescues rescues) {
        this.agree = agree;
        this.rescues = rescues;
    }

    @GET
    @Operation(operationId = "listRescuesOfOutlet", summary = "Lists the rescues of an outlet, the newest first")
    public Page<RescueAnswer> listRescuesOfOutlet(
            @PathParam("outletId") UUID outletId, @Valid @BeanParam PageParams page) {
        var rows = rescues.page(outletId, page.afterId(), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> row.rescueId().toString()).map(RescueAnswer::toldToTheAssociation);
    }

    @POST
    @Path("{rescueId}/agreement")
    @Idempotent
    @Operation(
            operationId = "agreeToRescue",
            summary = "Says that an outlet's request is its own",
            description = "Call the outlet first, on a number from its legal documents. Two people have to agree; the"
                    + " outlet's administrator completes it. Nobody of the association gets a role or sees a case.")
    public RescueAnswer agreeToRescue(@PathParam("outletId") UUID outletId, @PathParam("rescueId") UUID rescueId) {
        return agree.of(outletId, rescueId);
    }
}
