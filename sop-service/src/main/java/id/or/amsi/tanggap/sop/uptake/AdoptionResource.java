package id.or.amsi.tanggap.sop.uptake;

import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/sop/templates/{key}/adoption")
@Tag(name = "Templates")
class AdoptionResource {
    private final Uptakes uptakes;

    AdoptionResource(Uptakes uptakes) {
        this.uptakes = uptakes;
    }

    @GET
    @Operation(summary = "Counts the outlets that use each version of a template, the newest first")
    public Page<AdoptionLine> listAdoption(
            @PathParam("key") String key, @QueryParam("chapter") @Nullable UUID chapter) {
        return uptakes.byVersion(key, chapter);
    }
}
