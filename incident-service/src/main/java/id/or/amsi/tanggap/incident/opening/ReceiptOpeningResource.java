package id.or.amsi.tanggap.incident.opening;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/public/receipt/openings")
@Tag(name = "Reporting without an account")
class ReceiptOpeningResource {
    private final ShowLog show;

    ReceiptOpeningResource(ShowLog show) {
        this.show = show;
    }

    @GET
    @Operation(summary = "Lists who opened the report that the receipt belongs to, by role, the newest first")
    public Page<Opening> listOpeningsByReceipt(
            @HeaderParam("Tanggap-Receipt") @Nullable String receipt, @Valid @BeanParam PageParams page) {
        return show.byReceipt(receipt, page);
    }
}
