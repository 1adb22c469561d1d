package id.or.amsi.tanggap.sop.acknowledgement;

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
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/sop/sops/{sopId}/acknowledgements")
@Tag(name = "Acknowledgement", description = "who knows what is published")
class AcknowledgementResource {
    private final AcknowledgeSop acknowledge;

    AcknowledgementResource(AcknowledgeSop acknowledge) {
        this.acknowledge = acknowledge;
    }

    @POST
    @Idempotent
    @Operation(summary = "Says that the caller knows what they were asked to read of the version in force")
    public ToAcknowledge acknowledgeSop(
            @PathParam("sopId") UUID sopId, @NotNull @Valid AcknowledgementRequest request) {
        return acknowledge.acknowledge(sopId, request.contentHash(), request.clauseIds());
    }

    @GET
    @Operation(summary = "Lists who had acknowledged what at the end of a day, and what was open")
    public Page<AcknowledgementLine> listAcknowledgements(
            @PathParam("sopId") UUID sopId,
            @QueryParam("on") @Nullable LocalDate on,
            @Valid @BeanParam PageParams page) {
        return acknowledge.on(sopId, on, page);
    }
}
