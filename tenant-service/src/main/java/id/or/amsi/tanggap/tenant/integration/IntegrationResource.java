package id.or.amsi.tanggap.tenant.integration;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/integrations")
@Tag(name = "Integrations", description = "programs that act for the outlet")
class IntegrationResource {
    private final CreateIntegration create;
    private final RotateCredential rotate;
    private final RevokeIntegration revoke;
    private final ReadIntegrations read;

    IntegrationResource(
            CreateIntegration create, RotateCredential rotate, RevokeIntegration revoke, ReadIntegrations read) {
        this.create = create;
        this.rotate = rotate;
        this.revoke = revoke;
        this.read = read;
    }

    @POST
    @Idempotent
    @Operation(summary = "Lets a program act for the outlet; its secret, if it has one, is shown this once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedCredential.class)))
    public Response createIntegration(@NotNull @Valid NewIntegration integration) {
        return created(create.create(integration));
    }

    @GET
    @Operation(summary = "Lists the outlet's integrations, newest first")
    public Page<IntegrationAnswer> listIntegrations(@Valid @BeanParam PageParams page) {
        return read.list(page);
    }

    @GET
    @Path("{integrationId}")
    @Operation(summary = "Shows an integration")
    public IntegrationAnswer findIntegration(@PathParam("integrationId") UUID integrationId) {
        return read.find(integrationId);
    }

    @POST
    @Path("{integrationId}/credentials")
    @Idempotent
    @Operation(summary = "Gives an integration a new credential; the present ones work on for a while")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedCredential.class)))
    public Response rotateIntegrationCredential(
            @PathParam("integrationId") UUID integrationId, @NotNull @Valid NewCredential credential) {
        return created(rotate.rotate(integrationId, credential));
    }

    @POST
    @Path("{integrationId}/revocation")
    @Idempotent
    @Operation(summary = "Ends an integration, at once and for good")
    @APIResponse(responseCode = "204")
    public Response revokeIntegration(@PathParam("integrationId") UUID integrationId) {
        revoke.revoke(integrationId);
        return Response.noContent().build();
    }

    private static Response created(IssuedCredential issued) {
        return Response.created(URI.create("/v1/integrations/" + issued.integrationId()))
                .entity(issued)
                .build();
    }
}
