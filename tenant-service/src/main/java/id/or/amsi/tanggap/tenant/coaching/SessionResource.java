package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/programme")
@Tag(name = "Sessions", description = "of a cohort, read by everybody in their own time zone")
class SessionResource {
    private final HoldSession hold;
    private final ReadSessions read;

    SessionResource(HoldSession hold, ReadSessions read) {
        this.hold = hold;
        this.read = read;
    }

    @POST
    @Path("calls/{callId}/sessions")
    @Idempotent
    @Operation(summary = "Plans a session for the cohort, or for one of its outlets")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
    public Response planSession(@PathParam("callId") UUID callId, @NotNull @Valid NewSession session) {
        return tagged(Status.CREATED, hold.plan(callId, session));
    }

    @GET
    @Path("calls/{callId}/sessions")
    @Operation(summary = "Lists sessions in the order of time; an outlet sees those to which it is invited")
    public Page<SessionAnswer> listSessions(@PathParam("callId") UUID callId) {
        return read.list(callId);
    }

    @GET
    @Path("sessions/{sessionId}")
    @Operation(summary = "Shows a session")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
    public Response findSession(@PathParam("sessionId") UUID sessionId) {
        return tagged(Status.OK, read.find(sessionId));
    }

    @PUT
    @Path("sessions/{sessionId}")
    @Operation(summary = "Moves a session, or writes its minutes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
    public Response editSession(
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SessionEdit edit) {
        return tagged(Status.OK, hold.edit(sessionId, edit, ifMatch));
    }

    @POST
    @Path("sessions/{sessionId}/calling-off")
    @Idempotent
    @Operation(summary = "Calls a session off, with a reason that everybody who is invited reads")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
    public Response callSessionOff(@PathParam("sessionId") UUID sessionId, @NotNull @Valid SessionOff off) {
        return tagged(Status.OK, hold.callOff(sessionId, off.reason()));
    }

    @GET
    @Path("sessions/{sessionId}/attendance")
    @Operation(summary = "Lists who came; an outlet sees its own")
    public Page<Attendance> listAttendance(@PathParam("sessionId") UUID sessionId) {
        return read.attendance(sessionId);
    }

    @PUT
    @Path("sessions/{sessionId}/attendance/{outletId}")
    @Operation(summary = "Writes down who came from an outlet, with a note for it alone; If-Match to correct it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Attendance.class)))
    public Response recordAttendance(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("outletId") UUID outletId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAttendance attendance) {
        Attendance recorded = hold.attended(sessionId, outletId, attendance, ifMatch);
        return Response.ok(recorded).tag(EntityTags.of(recorded.version())).build();
    }

    private static Response tagged(Status status, CohortSession session) {
        return Response.status(status)
                .tag(EntityTags.of(session.version()))
                .entity(session.answer())
                .build();
    }
}
