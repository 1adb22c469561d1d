package id.or.amsi.tanggap.incident.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/public/receipt/withdrawal")
@Tag(name = "Reporting without an account")
class ReceiptWithdrawalResource {
    private static final String RECEIPT = "Tanggap-Receipt";

    private final WithdrawReport withdrawals;

    ReceiptWithdrawalResource(WithdrawReport withdrawals) {
        this.withdrawals = withdrawals;
    }

    @GET
    @Operation(summary = "Shows how far the withdrawal of the report is")
    public OwnWithdrawal findWithdrawalByReceipt(@HeaderParam(RECEIPT) @Nullable String receipt) {
        return withdrawals.find(withdrawals.receipt(receipt));
    }

    @PUT
    @Operation(
            summary = "Takes the report back",
            description = "From now on nobody opens it. It is destroyed after fourteen days, once whoever reported has"
                    + " confirmed it and two handlers have seen to it; until then it can be taken back into hand.")
    public OwnWithdrawal withdrawByReceipt(
            @HeaderParam(RECEIPT) @Nullable String receipt, @NotNull @Valid WithdrawalRequest withdrawal) {
        return withdrawals.withdraw(withdrawals.receipt(receipt), withdrawal.reason());
    }

    @PUT
    @Path("confirmation")
    @Operation(summary = "Confirms the withdrawal with the code sent to the safe contact, or, without one, a day later")
    public OwnWithdrawal confirmWithdrawalByReceipt(
            @HeaderParam(RECEIPT) @Nullable String receipt, @NotNull @Valid ConfirmationRequest confirmation) {
        return withdrawals.confirm(withdrawals.receipt(receipt), confirmation.code());
    }

    @DELETE
    @Operation(summary = "Takes the withdrawal back: those who handled the report have it again")
    public void undoWithdrawalByReceipt(@HeaderParam(RECEIPT) @Nullable String receipt) {
        withdrawals.takeBack(withdrawals.receipt(receipt));
    }
}
