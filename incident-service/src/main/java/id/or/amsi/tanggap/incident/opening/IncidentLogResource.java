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
@Path("/v1/incident/incidents/{incidentId}/log")
@Tag(name = "Access")
class IncidentLogResource {
    private final ShowLog show;

    IncidentLogResource(ShowLog show) {
        this.show = show;
    }

    @GET
    @Operation(
            summary = "Lists who read and wrote what of an incident, the newest first",
            description = "Every call of this adds an entry.")
    public Page<LogEntry> listIncidentLog(@PathParam("incidentId") UUID incidentId, @Valid @BeanParam PageParams page) {
        return show.whole(incidentId, page);
    }
}
