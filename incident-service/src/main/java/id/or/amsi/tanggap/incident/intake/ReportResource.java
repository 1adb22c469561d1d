package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.idempotency.RecognisesRepeats;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident")
@Tag(name = "Reporting", description = "for members of the outlet")
class ReportResource {
    private final ReportIncident report;
    private final ShowProcedure procedures;
    private final FollowReport follow;

    ReportResource(ReportIncident report, ShowProcedure procedures, FollowReport follow) {
        this.report = report;
        this.procedures = procedures;
        this.follow = follow;
    }

    @GET
    @Path("recipients")
    @Operation(
            summary = "Shows who would receive a report",
            description = "To be asked before anything is told: those who are involved, and whoever stands above them,"
                    + " will learn nothing of it.")
    public Recipients listRecipients(@QueryParam("kind") @DefaultValue("KBGO") @NotNull Kind kind) {
        return Recipients.of(procedures.own(kind));
    }

    @POST
    @Path("reports")
    @RecognisesRepeats
    @Operation(summary = "Reports an incident")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportReceived.class)))
    public Response reportIncident(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid Report incident) {
        ReportReceived received = report.signedIn(key, incident);
        return Response.created(URI.create("/v1/incident/reports/" + received.incidentId()))
                .entity(received)
                .build();
    }

    @GET
    @Path("reports")
    @Operation(summary = "Lists what the caller reported")
    public List<OwnReport> listOwnReports() {
        return follow.own();
    }

    @GET
    @Path("reports/{incidentId}")
    @Operation(summary = "Shows what the caller reported and how far it is")
    public OwnReport findOwnReport(@PathParam("incidentId") UUID incidentId) {
        return follow.own(incidentId);
    }
}
