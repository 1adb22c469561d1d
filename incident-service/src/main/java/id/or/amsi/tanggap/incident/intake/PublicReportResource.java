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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/public")
@Tag(name = "Reporting without an account", description = "no token; the receipt is the key")
class PublicReportResource {
    private final ReportIncident report;
    private final ShowProcedure procedures;
    private final FollowReport follow;

    PublicReportResource(ReportIncident report, ShowProcedure procedures, FollowReport follow) {
        this.report = report;
        this.procedures = procedures;
        this.follow = follow;
    }

    @GET
    @Path("{publicId}/procedure")
    @Operation(summary = "Shows what happens after a report to this outlet, and who sees it")
    public ShownProcedure findPublicProcedure(
            @PathParam("publicId") String publicId, @QueryParam("kind") @DefaultValue("KBGO") @NotNull Kind kind) {
        return procedures.publicly(publicId, kind);
    }

    @POST
    @Path("{publicId}/reports")
    @RecognisesRepeats
    @Operation(
            summary = "Reports an incident to this outlet without an account",
            description = "The answer holds the receipt, the only way back. It is derived from the Idempotency-Key,"
                    + " which must be random: a UUID or at least 22 URL-safe characters.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReceiptIssued.class)))
    public Response reportPublicly(
            @PathParam("publicId") String publicId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Report incident) {
        return Response.status(Response.Status.CREATED)
                .entity(report.publicly(publicId, key, incident))
                .build();
    }

    @GET
    @Path("receipt")
    @Operation(summary = "Shows how far the report is that a receipt belongs to")
    public OwnReport findReportByReceipt(@HeaderParam("Tanggap-Receipt") @Nullable String receipt) {
        return follow.withReceipt(receipt);
    }
}
