package id.or.amsi.tanggap.sop.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/published/{publicId}/{kind}")
@Tag(name = "Public", description = "without a token")
class PublishedSopResource {
    private final ReadPublicly read;

    PublishedSopResource(ReadPublicly read) {
        this.read = read;
    }

    @GET
    @Operation(summary = "Shows anybody the SOP that an outlet follows today")
    public PublicSop findPublishedSop(@PathParam("publicId") String publicId, @PathParam("kind") String kind) {
        return read.find(publicId, kind);
    }
}
