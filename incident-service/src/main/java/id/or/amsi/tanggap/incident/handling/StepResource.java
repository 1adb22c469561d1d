package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Steps of an incident; occurrence 1 is the first time.
@RunOnVirtualThread
@Path("/v1/incident/incidents/{incidentId}/steps/{stepKey}/{occurrence}")
@Tag(name = "Incidents")
class StepResource {
    private final WorkOnStep work;

    StepResource(WorkOnStep work) {
        this.work = work;
    }

    @POST
    @Path("completion")
    @Idempotent
    @Operation(summary = "Records that an active step is done")
    public Progress completeStep(
            @PathParam("incidentId") UUID incidentId,
            @PathParam("stepKey") String stepKey,
            @PathParam("occurrence") int occurrence,
            @NotNull @Valid NoteRequest note) {
        return work.complete(incidentId, stepKey, occurrence, note);
    }

    @POST
    @Path("skip")
    @Idempotent
    @Operation(
            summary = "Leaves an open step out, with a reason",
            description = "Never a step that a rule binds the outlet to. A step that gates others, such as securing"
                    + " evidence, only if the affected person has said no to it.")
    public Progress skipStep(
            @PathParam("incidentId") UUID incidentId,
            @PathParam("stepKey") String stepKey,
            @PathParam("occurrence") int occurrence,
            @NotNull @Valid ReasonRequest reason) {
        return work.skip(incidentId, stepKey, occurrence, reason);
    }

    @POST
    @Path("extension")
    @Idempotent
    @Operation(summary = "Gives an active step more time, once, as much as the procedure says")
    public Progress extendStep(
            @PathParam("incidentId") UUID incidentId,
            @PathParam("stepKey") String stepKey,
            @PathParam("occurrence") int occurrence,
            @NotNull @Valid ReasonRequest reason) {
        return work.extend(incidentId, stepKey, occurrence, reason);
    }
}
