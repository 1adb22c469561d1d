package id.or.amsi.tanggap.incident.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/reports/{incidentId}/withdrawal")
@Tag(name = "Reporting")
class OwnWithdrawalResource {

    private final WithdrawReport withdrawals;

    OwnWithdrawalResource(WithdrawReport withdrawals) {
        this.withdrawals = withdrawals;
    }

    @GET
    @Operation(summary = "Shows how far the withdrawal of the report is")
    public OwnWithdrawal findOwnWithdrawal(@PathParam("incidentId") UUID incidentId) {
        return withdrawals.find(withdrawals.own(incidentId));
    }

    @PUT
    @Operation(
            summary = "Takes the report back",
            description = "From now on nobody opens it. It is destroyed after fourteen days, once whoever reported has"
                    + " confirmed it and two handlers have seen to it; until then it can be taken back into hand.")
    public OwnWithdrawal withdrawOwnReport(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid WithdrawalRequest withdrawal) {
        return withdrawals.withdraw(withdrawals.own(incidentId), withdrawal.reason());
    }

    @PUT
    @Path("confirmation")
    @Operation(summary = "Confirms the withdrawal with the code sent to the safe contact, or, without one, a day later")
    public OwnWithdrawal confirmOwnWithdrawal(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid ConfirmationRequest confirmation) {
        return withdrawals.confirm(withdrawals.own(incidentId), confirmation.code());
    }

    @DELETE
    @Operation(summary = "Takes the withdrawal back: those who handled the report have it again")
    public void undoOwnWithdrawal(@PathParam("incidentId") UUID incidentId) {
        withdrawals.takeBack(withdrawals.own(incidentId));
    }
}
