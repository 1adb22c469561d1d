package id.or.amsi.tanggap.incident.opening;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/reports/{incidentId}/openings")
@Tag(name = "Reporting")
class OwnOpeningResource {
    private final ShowLog show;

    OwnOpeningResource(ShowLog show) {
        this.show = show;
    }

    @GET
    @Operation(summary = "Lists who opened the caller's own report, by role, the newest first")
    public Page<Opening> listOwnReportOpenings(
            @PathParam("incidentId") UUID incidentId, @Valid @BeanParam PageParams page) {
        return show.own(incidentId, page);
    }
}
