package id.or.amsi.tanggap.sop.cohort;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/cohorts")
@Tag(name = "Cohorts", description = "for the association: how far the outlets of a programme have come")
class CohortResource {
    private final CohortReport report;

    CohortResource(CohortReport report) {
        this.report = report;
    }

    @GET
    @Path("{callId}")
    @Operation(summary = "Shows stages, days, open notes and the most edited clauses of a cohort; no text of anybody")
    public CohortAnswer findCohortReport(@PathParam("callId") UUID callId) {
        return report.of(callId);
    }
}
