package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.kit.idempotency.RecognisesRepeats;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/reports/{incidentId}/messages")
@Tag(name = "Reporting")
class OwnConversationResource {
    private final WriteToTeam conversation;

    OwnConversationResource(WriteToTeam conversation) {
        this.conversation = conversation;
    }

    @GET
    @Operation(summary = "Lists the messages of the caller's own report, the oldest first")
    public Page<ShownMessage> listOwnReportMessages(
            @PathParam("incidentId") UUID incidentId, @Valid @BeanParam PageParams page) {
        return conversation.listOwn(incidentId, page.afterId(), page.limit());
    }

    @POST
    @RecognisesRepeats
    @ResponseStatus(201)
    @Operation(summary = "Writes to the team that handles the caller's own report")
    public ShownMessage writeOwnReportMessage(
            @PathParam("incidentId") UUID incidentId,
            @HeaderParam("Idempotency-Key") @Nullable String requestKey,
            @NotNull @Valid NewMessage message) {
        return conversation.writeOwn(incidentId, requestKey, message);
    }
}
