package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/incidents/{incidentId}")
@Tag(name = "Incidents", description = "for those who were granted them; to everybody else they are not there")
class CaseResource {
    private final HandleIncident handle;
    private final ReadIncidents read;

    CaseResource(HandleIncident handle, ReadIncidents read) {
        this.handle = handle;
        this.read = read;
    }

    @GET
    @Operation(summary = "Shows an incident: what was told, its steps, what was done, and who may see it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentDetails.class)))
    public Response findIncident(@PathParam("incidentId") UUID incidentId) {
        IncidentDetails incident = read.find(incidentId);
        return Response.ok(incident).tag(EntityTags.of(incident.version())).build();
    }

    @POST
    @Path("triage")
    @Idempotent
    @Operation(summary = "Sets how grave an incident is and which way it goes")
    public Progress triageIncident(@PathParam("incidentId") UUID incidentId, @NotNull @Valid TriageRequest triage) {
        return handle.act(
                incidentId,
                (incident, now) -> incident.triage(triage.severity(), triage.branch(), triage.ownContent(), now));
    }

    @POST
    @Path("consents")
    @Idempotent
    @Operation(summary = "Records what the affected person says to one action")
    public Progress recordConsent(@PathParam("incidentId") UUID incidentId, @NotNull @Valid ConsentRequest consent) {
        return handle.act(
                incidentId,
                (incident, now) -> incident.recordConsent(consent.action(), consent.given(), consent.secret(), now));
    }

    @POST
    @Path("occurrences")
    @Idempotent
    @Operation(summary = "Records something from outside that starts a clock, such as a complaint or an order")
    public Progress recordOccurrence(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid OccurrenceRequest occurrence) {
        return handle.act(incidentId, (incident, now) -> {
            Instant at = occurrence.at() == null ? now : occurrence.at().toInstant();
            incident.recordOccurrence(occurrence.name(), at, now);
        });
    }

    @POST
    @Path("pause")
    @Idempotent
    @Operation(summary = "Lets the clocks of an incident stand still, except those that a rule binds the outlet to")
    public Progress pauseIncident(@PathParam("incidentId") UUID incidentId, @NotNull @Valid PauseRequest pause) {
        return handle.act(incidentId, (incident, now) -> incident.pause(pause.reason(), now));
    }

    @POST
    @Path("resume")
    @Idempotent
    @Operation(summary = "Lets the clocks of a paused incident run again")
    public Progress resumeIncident(@PathParam("incidentId") UUID incidentId) {
        return handle.act(incidentId, (incident, now) -> incident.resume(now));
    }

    @POST
    @Path("assignments")
    @Idempotent
    @Operation(summary = "Gives an open step to a handler of the outlet, who is let in")
    public Progress assignStep(@PathParam("incidentId") UUID incidentId, @NotNull @Valid AssignmentRequest assignment) {
        return handle.assign(incidentId, assignment);
    }

    @POST
    @Path("closing")
    @Idempotent
    @Operation(summary = "Closes an incident, with what the affected person says to it")
    public Progress closeIncident(@PathParam("incidentId") UUID incidentId, @NotNull @Valid ClosingRequest closing) {
        return handle.close(incidentId, closing);
    }
}
