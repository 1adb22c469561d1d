package id.or.amsi.tanggap.tenant.verification;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
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
@Path("/v1/outlet/verifications")
@Tag(name = "Own outlet", description = "for the outlet's people")
class OwnVerificationResource {
    private final RecordVerification verifications;
    private final Scopes scopes;

    OwnVerificationResource(RecordVerification verifications, Scopes scopes) {
        this.verifications = verifications;
        this.scopes = scopes;
    }

    @GET
    @Operation(summary = "Lists the recorded decisions about one's own outlet, newest record first")
    public Page<Verification> listOwnVerifications(@Valid @BeanParam PageParams page) {
        return verifications.list(scopes.tenant(), page);
    }
}
