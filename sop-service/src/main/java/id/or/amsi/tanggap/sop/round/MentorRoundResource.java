package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/mentorships")
@Tag(name = "Rounds")
class MentorRoundResource {
    private final MentorDraft mentor;
    private final ReadRounds read;

    MentorRoundResource(MentorDraft mentor, ReadRounds read) {
        this.mentor = mentor;
        this.read = read;
    }

    @GET
    @Path("{grantId}/sops/{sopId}/rounds")
    @Operation(summary = "Lists an outlet's rounds with notes and answers; written down for the outlet")
    public Page<RoundLine> listMentoredRounds(@PathParam("grantId") UUID grantId, @PathParam("sopId") UUID sopId) {
        return read.mentored(grantId, sopId);
    }

    @GET
    @Path("{grantId}/sops/{sopId}/changes")
    @Operation(summary = "Shows what changed since the round before; written down for the outlet")
    public Changes findChanges(@PathParam("grantId") UUID grantId, @PathParam("sopId") UUID sopId) {
        return read.changes(grantId, sopId);
    }

    @PUT
    @Path("{grantId}/sops/{sopId}/notes/{clauseId}")
    @Operation(summary = "Notes something about a clause in this round; once more, and the last counts")
    public Note noteClause(
            @PathParam("grantId") UUID grantId,
            @PathParam("sopId") UUID sopId,
            @PathParam("clauseId") @Pattern(regexp = NewNote.CLAUSE) String clauseId,
            @NotNull @Valid NewNote note) {
        return mentor.note(grantId, sopId, clauseId, note);
    }

    @PUT
    @Path("{grantId}/sops/{sopId}/notes/{clauseId}/lifting")
    @Operation(summary = "Lifts what blocks the submission on a clause: the mentor's own notes, and a former mentor's")
    @APIResponse(responseCode = "204")
    public void liftNote(
            @PathParam("grantId") UUID grantId,
            @PathParam("sopId") UUID sopId,
            @PathParam("clauseId") @Pattern(regexp = NewNote.CLAUSE) String clauseId) {
        mentor.lift(grantId, sopId, clauseId);
    }

    @PUT
    @Path("{grantId}/sops/{sopId}/return")
    @Operation(summary = "Gives the draft back to the outlet: the round is over")
    public Round returnRound(@PathParam("grantId") UUID grantId, @PathParam("sopId") UUID sopId) {
        return mentor.giveBack(grantId, sopId);
    }
}
