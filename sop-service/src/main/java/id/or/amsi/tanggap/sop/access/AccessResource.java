package id.or.amsi.tanggap.sop.access;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Tells an app why it may or may not do something here.
@RunOnVirtualThread
@Path("/v1/sop/access")
@Tag(name = "Access")
class AccessResource {
    private final Scopes scopes;

    AccessResource(Scopes scopes) {
        this.scopes = scopes;
    }

    @GET
    @Operation(summary = "Shows the caller's outlet and roles as this service knows them")
    public OwnAccess findSopAccess() {
        return new OwnAccess(
                scopes.tenant(),
                scopes.person(),
                scopes.current().roles().stream().sorted().toList());
    }
}
