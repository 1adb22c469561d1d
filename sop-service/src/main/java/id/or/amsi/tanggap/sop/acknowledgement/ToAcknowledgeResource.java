package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/to-acknowledge")
@Tag(name = "Acknowledgement")
class ToAcknowledgeResource {
    private final AcknowledgeSop acknowledge;

    ToAcknowledgeResource(AcknowledgeSop acknowledge) {
        this.acknowledge = acknowledge;
    }

    @GET
    @Operation(summary = "Lists what the caller has still to read of the SOPs in force")
    public Page<ToAcknowledge> listToAcknowledge(@Valid @BeanParam PageParams page) {
        return acknowledge.open(page);
    }
}
