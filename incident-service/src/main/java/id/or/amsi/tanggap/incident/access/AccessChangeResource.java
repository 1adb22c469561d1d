package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/incidents/{incidentId}")
@Tag(name = "Access")
class AccessChangeResource {
    private final GrantAccess grant;
    private final ExcludePerson exclude;

    AccessChangeResource(GrantAccess grant, ExcludePerson exclude) {
        this.grant = grant;
        this.exclude = exclude;
    }

    @POST
    @Path("grants")
    @Idempotent
    @Operation(summary = "Lets another handler of the outlet into an incident")
    public AccessList grantIncidentAccess(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid GrantRequest request) {
        return grant.grant(incidentId, request.personId());
    }

    @POST
    @Path("exclusions")
    @Idempotent
    @Operation(
            summary = "Keeps somebody who is involved, and whoever stands above them, out of an incident",
            description = "They lose their access at once, for good. One may say it of oneself.")
    public AccessList excludePerson(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid ExclusionRequest request) {
        return exclude.exclude(incidentId, request.personId(), new Secret(request.reason()));
    }

    /// @param personId a handler of the outlet
    record GrantRequest(@NotNull UUID personId) {}

    /// @param reason kept sealed, for those who handle the incident
    record ExclusionRequest(
            @NotNull UUID personId,
            @NotBlank @Size(max = 2000) String reason) {
        @Override
        public String toString() {
            return "[confidential]";
        }
    }
}
