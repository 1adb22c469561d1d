package id.or.amsi.tanggap.sop.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/sops/in-force")
@Tag(name = "Publication")
class InForceResource {
    private final ReadPublished read;

    InForceResource(ReadPublished read) {
        this.read = read;
    }

    @GET
    @Operation(summary = "Shows the version that incidents of a kind follow today")
    public PublishedVersion findSopInForce(@Parameter(example = "KBGO") @QueryParam("kind") @NotBlank String kind) {
        return read.inForce(kind);
    }
}
