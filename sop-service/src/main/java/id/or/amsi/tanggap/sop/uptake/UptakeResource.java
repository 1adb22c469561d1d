package id.or.amsi.tanggap.sop.uptake;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/templates/{key}/uptake")
@Tag(name = "Templates")
class UptakeResource {
    private final Uptakes uptakes;

    UptakeResource(Uptakes uptakes) {
        this.uptakes = uptakes;
    }

    @GET
    @Operation(summary = "Lists which version of a template each outlet uses, and who is late")
    public Page<UptakeLine> listUptake(
            @PathParam("key") String key, @Valid @BeanParam UptakeFilter filter, @Valid @BeanParam PageParams page) {
        return uptakes.of(key, filter, page);
    }
}
