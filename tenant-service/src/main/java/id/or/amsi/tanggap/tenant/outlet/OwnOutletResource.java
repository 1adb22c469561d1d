package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/outlet")
@Tag(name = "Own outlet", description = "for the outlet's people")
class OwnOutletResource {
    private final ReadOutlets read;
    private final Scopes scopes;

    OwnOutletResource(ReadOutlets read, Scopes scopes) {
        this.read = read;
        this.scopes = scopes;
    }

    @GET
    @Operation(summary = "Shows the outlet that the token is for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutletAnswer.class)))
    public Response findOwnOutlet() {
        return OutletResource.tagged(read.own());
    }

    @GET
    @Path("history")
    @Operation(summary = "Lists the state changes of one's own outlet, newest first")
    public Page<OutletStateChange> listOwnOutletHistory(@Valid @BeanParam PageParams page) {
        return read.history(scopes.tenant(), page);
    }
}
