package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/programme")
@Tag(name = "Selection", description = "for the association: two blind scores, decisions with reasons, seats")
class SelectionResource {
    private final ReadSelection read;
    private final ScoreApplication score;
    private final DecideApplication decide;

    SelectionResource(ReadSelection read, ScoreApplication score, DecideApplication decide) {
        this.read = read;
        this.score = score;
        this.decide = decide;
    }

    @GET
    @Path("calls/{callId}/applications")
    @Operation(
            summary =
                    "Lists applications; another's score is shown once there are two, or to whoever has given their own")
    public Page<ScoredApplication> listApplications(
            @PathParam("callId") UUID callId, @Valid @BeanParam PageParams page) {
        return read.applications(callId, page);
    }

    @POST
    @Path("calls/{callId}/applications/{outletId}/scores")
    @Idempotent
    @Operation(summary = "Scores an application; each has two scores by two people, and they stay")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Score.class)))
    public Response scoreApplication(
            @PathParam("callId") UUID callId, @PathParam("outletId") UUID outletId, @NotNull @Valid NewScore wanted) {
        return created(score.score(callId, outletId, wanted));
    }

    @POST
    @Path("calls/{callId}/applications/{outletId}/decisions")
    @Idempotent
    @Operation(summary = "Selects, puts on the waiting list, or declines, with a reason that the outlet reads")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Decision.class)))
    public Response decideApplication(
            @PathParam("callId") UUID callId,
            @PathParam("outletId") UUID outletId,
            @NotNull @Valid NewDecision decision) {
        return created(decide.decide(callId, outletId, decision));
    }

    @GET
    @Path("calls/{callId}/decisions")
    @Operation(summary = "Lists what was decided and why, the newest first")
    public Page<Decision> listDecisions(@PathParam("callId") UUID callId, @Valid @BeanParam PageParams page) {
        return read.decisions(callId, page);
    }

    @GET
    @Path("calls/{callId}/seats")
    @Operation(summary = "Lists seats with their mentors, by number")
    public Page<Seat> listSeats(@PathParam("callId") UUID callId) {
        return read.seats(callId);
    }

    @POST
    @Path("calls/{callId}/seats/{outletId}/end")
    @Idempotent
    @Operation(summary = "Ends an outlet's seat, with a reason; it is free for the next of the waiting list")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Seat.class)))
    public Seat endSeat(
            @PathParam("callId") UUID callId, @PathParam("outletId") UUID outletId, @NotNull @Valid SeatEnd end) {
        return decide.end(callId, outletId, end.reason());
    }

    @POST
    @Path("calls/{callId}/seats/{outletId}/mentor")
    @Idempotent
    @Operation(summary = "Gives an outlet with a seat another mentor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Seat.class)))
    public Seat replaceMentor(
            @PathParam("callId") UUID callId,
            @PathParam("outletId") UUID outletId,
            @NotNull @Valid MentorChange change) {
        return decide.replaceMentor(callId, outletId, change.mentorId());
    }

    private static Response created(Object thing) {
        return Response.status(Status.CREATED).entity(thing).build();
    }
}
