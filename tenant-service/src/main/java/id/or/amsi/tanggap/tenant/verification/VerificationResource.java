package id.or.amsi.tanggap.tenant.verification;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/outlets/{outletId}/verifications")
@Tag(name = "Verification", description = "by the Press Council (Dewan Pers)")
class VerificationResource {
    private final RecordVerification verifications;

    VerificationResource(RecordVerification verifications) {
        this.verifications = verifications;
    }

    @POST
    @Idempotent
    @Operation(summary = "Records a decision of the Press Council")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response recordVerification(@PathParam("outletId") UUID outletId, @NotNull @Valid NewVerification decision) {
        return Response.status(Response.Status.CREATED)
                .entity(verifications.add(outletId, decision))
                .build();
    }

    @GET
    @Operation(summary = "Lists the recorded decisions about an outlet, newest record first")
    public Page<Verification> listVerifications(
            @PathParam("outletId") UUID outletId, @Valid @BeanParam PageParams page) {
        return verifications.list(outletId, page);
    }
}
