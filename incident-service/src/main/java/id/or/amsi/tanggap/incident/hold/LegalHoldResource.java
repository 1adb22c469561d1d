package id.or.amsi.tanggap.incident.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/incidents/{incidentId}")
@Tag(name = "Retention and erasure")
class LegalHoldResource {
    private final HoldIncident holds;

    LegalHoldResource(HoldIncident holds) {
        this.holds = holds;
    }

    @GET
    @Path("retention")
    @Operation(summary = "Shows how long an incident is kept, and whether a legal process holds it")
    public RetentionState findRetention(@PathParam("incidentId") UUID incidentId) {
        return holds.find(incidentId);
    }

    @PUT
    @Path("legal-hold")
    @Operation(summary = "Keeps an incident from being destroyed while a legal process needs it")
    public RetentionState setLegalHold(@PathParam("incidentId") UUID incidentId, @NotNull @Valid Hold hold) {
        return holds.hold(incidentId, hold.reason());
    }

    @PUT
    @Path("legal-hold/lifting")
    @Operation(summary = "Asks for the lifting of a legal hold; another handler must confirm it")
    public RetentionState askForLifting(@PathParam("incidentId") UUID incidentId, @NotNull @Valid Lifting lifting) {
        return holds.askForLifting(incidentId, lifting.reason());
    }

    @PUT
    @Path("legal-hold/lifting/confirmation")
    @Operation(summary = "Lifts a legal hold for which another handler asked that")
    public RetentionState confirmLifting(@PathParam("incidentId") UUID incidentId) {
        return holds.lift(incidentId);
    }

    record Hold(@NotNull HoldReason reason) {}

    record Lifting(@NotNull LiftingReason reason) {}
}
