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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/public/receipt/messages")
@Tag(name = "Reporting without an account")
class ReceiptConversationResource {
    private static final String RECEIPT = "Tanggap-Receipt";

    private final WriteToTeam conversation;

    ReceiptConversationResource(WriteToTeam conversation) {
        this.conversation = conversation;
    }

    @GET
    @Operation(summary = "Lists the messages of the report that the receipt opens, the oldest first")
    public Page<ShownMessage> listMessagesByReceipt(
            @HeaderParam(RECEIPT) @Nullable String receipt, @Valid @BeanParam PageParams page) {
        return conversation.listByReceipt(receipt, page.afterId(), page.limit());
    }

    @POST
    @RecognisesRepeats
    @ResponseStatus(201)
    @Operation(summary = "Writes to the team that handles the report")
    public ShownMessage writeMessageByReceipt(
            @HeaderParam(RECEIPT) @Nullable String receipt,
            @HeaderParam("Idempotency-Key") @Nullable String requestKey,
            @NotNull @Valid NewMessage message) {
        return conversation.writeByReceipt(receipt, requestKey, message);
    }
}
