package id.or.amsi.tanggap.incident.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/tombstones")
@Tag(name = "Retention and erasure")
class TombstoneResource {
    private final Tombstones tombstones;

    TombstoneResource(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    @GET
    @Operation(summary = "Shows what is left of erased incidents to those who decided their erasure, the newest first")
    public List<Tombstone> listTombstones() {
        return tombstones.all();
    }
}
