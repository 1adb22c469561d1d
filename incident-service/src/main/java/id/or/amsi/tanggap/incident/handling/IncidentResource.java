package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.IncidentState;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/incidents")
@Tag(name = "Incidents")
class IncidentResource {
    private final ReadIncidents read;

    IncidentResource(ReadIncidents read) {
        this.read = read;
    }

    @GET
    @Operation(summary = "Lists the incidents that the caller was granted, the newest first")
    public Page<IncidentSummary> listIncidents(
            @QueryParam("state") @Nullable IncidentState state, @Valid @BeanParam PageParams page) {
        return read.list(state, page);
    }
}
