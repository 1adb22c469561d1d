package id.or.amsi.tanggap.incident.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/withdrawals")
@Tag(name = "Retention and erasure")
class WithdrawalResource {
    private final ConfirmDestruction destruction;

    WithdrawalResource(ConfirmDestruction destruction) {
        this.destruction = destruction;
    }

    @GET
    @Operation(
            summary = "Lists withdrawn reports that the caller was granted, the oldest first; nothing of what they say")
    public List<OpenWithdrawal> listWithdrawals() {
        return destruction.list();
    }

    @PUT
    @Path("{incidentId}/confirmation")
    @Operation(
            summary = "Confirms that a withdrawn report is destroyed; with the second handler's word it is",
            description = "Once the affected person has confirmed it and fourteen days are over, unless a legal hold is"
                    + " in force. It cannot be undone.")
    public OpenWithdrawal confirmDestruction(@PathParam("incidentId") UUID incidentId) {
        return destruction.confirm(incidentId);
    }
}
