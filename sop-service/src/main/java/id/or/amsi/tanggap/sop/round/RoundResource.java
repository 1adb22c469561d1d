package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
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

@RunOnVirtualThread
@Path("/v1/sop/sops/{sopId}")
@Tag(name = "Rounds", description = "a draft between the outlet and its mentor")
class RoundResource {
    private final OpenRound open;
    private final AnswerNote answer;
    private final ReadRounds read;

    RoundResource(OpenRound open, AnswerNote answer, ReadRounds read) {
        this.open = open;
        this.answer = answer;
        this.read = read;
    }

    @POST
    @Path("rounds")
    @Idempotent
    @Operation(summary = "Gives the draft as it is to a mentor, once all earlier notes are answered")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Round.class)))
    public Response openRound(@PathParam("sopId") UUID sopId, @NotNull @Valid NewRound round) {
        return Response.status(Status.CREATED)
                .entity(open.open(sopId, round.grantId()))
                .build();
    }

    @GET
    @Path("rounds")
    @Operation(summary = "Lists rounds with their notes and answers, the newest first")
    public Page<RoundLine> listRounds(@PathParam("sopId") UUID sopId) {
        return read.own(sopId);
    }

    @PUT
    @Path("notes/{clauseId}/answer")
    @Operation(summary = "Answers the last round's note on a clause: changed, or declined with a reason")
    public Note answerNote(
            @PathParam("sopId") UUID sopId,
            @PathParam("clauseId") @Pattern(regexp = NewNote.CLAUSE) String clauseId,
            @NotNull @Valid NewAnswer answered) {
        return answer.answer(sopId, clauseId, answered);
    }
}
