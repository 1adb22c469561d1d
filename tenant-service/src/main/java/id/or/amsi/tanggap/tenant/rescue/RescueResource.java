package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@RunOnVirtualThread
@Path("/v1/rescues")
@Tag(name = "Rescues", description = "where all handlers and directors are suspended")
class RescueResource {
    private final RescueMember rescue;
    private final Rescues rescues;
    private final Scopes scopes;

    RescueResource(RescueMember rescue, Rescues rescues, Scopes scopes) {
        this.rescue = rescue;
        this.rescues = rescues;
        this.scopes = scopes;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            operationId = "requestRescue",
            summary = "Asks that one suspended member's roles count again, where nobody inside can confirm",
            description = "First make sure who it is, face to face or on a number known before. All members hear of it."
                    + " Then call the association: two of its secretariat have to agree. They are told this member's"
                    + " name, and nobody else's.")
    public RescueAnswer requestRescue(@NotNull @Valid RescueRequest request) {
        return rescue.request(request);
    }

    @GET
    @Operation(operationId = "listRescues", summary = "Lists the rescues of one's own outlet, the newest first")
    public Page<RescueAnswer> listRescues(@Valid @BeanParam PageParams page) {
        var rows = rescues.page(scopes.tenant(), page.afterId(), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> row.rescueId().toString());
    }

    @POST
    @Path("{rescueId}/objection")
    @Idempotent
    @Operation(
            operationId = "objectToRescue",
            summary = "Stops a rescue",
            description = "Administrators, handlers and directors do, those who are suspended too.")
    public RescueAnswer objectToRescue(@PathParam("rescueId") UUID rescueId) {
        return rescue.stop(rescueId);
    }

    @POST
    @Path("{rescueId}/completion")
    @Idempotent
    @Operation(
            operationId = "completeRescue",
            summary = "Lets the member's roles count again, once two have agreed and 72 hours have passed")
    public RescueAnswer completeRescue(@PathParam("rescueId") UUID rescueId) {
        return rescue.complete(rescueId);
    }
}
