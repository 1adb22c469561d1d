package id.or.amsi.tanggap.incident.conversation;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@RunOnVirtualThread
@Path("/v1/incident/incidents/{incidentId}")
@Tag(name = "Conversation")
class IncidentConversationResource {
    private final AnswerAffectedPerson answers;
    private final WriteNotes notes;

    IncidentConversationResource(AnswerAffectedPerson answers, WriteNotes notes) {
        this.answers = answers;
        this.notes = notes;
    }

    @GET
    @Path("messages")
    @Operation(summary = "Lists the messages between the team and whoever reported, the oldest first")
    public Page<ShownMessage> listIncidentMessages(
            @PathParam("incidentId") UUID incidentId, @Valid @BeanParam PageParams page) {
        return answers.list(incidentId, page);
    }

    @POST
    @Path("messages")
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Writes to whoever reported")
    public ShownMessage writeIncidentMessage(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid NewMessage message) {
        return answers.write(incidentId, message);
    }

    @GET
    @Path("notes")
    @Operation(summary = "Lists the team's own notes, the oldest first")
    public Page<ShownNote> listIncidentNotes(
            @PathParam("incidentId") UUID incidentId, @Valid @BeanParam PageParams page) {
        return notes.list(incidentId, page);
    }

    @POST
    @Path("notes")
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Writes a note that only the team reads")
    public ShownNote writeIncidentNote(@PathParam("incidentId") UUID incidentId, @NotNull @Valid NewMessage note) {
        return notes.write(incidentId, note);
    }
}
