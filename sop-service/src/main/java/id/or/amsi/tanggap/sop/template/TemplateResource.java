package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/templates")
@Tag(name = "Templates", description = "of the association")
class TemplateResource {
    private final PublishTemplate publish;
    private final ReadTemplates read;

    TemplateResource(PublishTemplate publish, ReadTemplates read) {
        this.publish = publish;
        this.read = read;
    }

    @GET
    @Operation(summary = "Lists the newest version of each template")
    public Page<TemplateLine> listTemplates() {
        return read.list();
    }

    @GET
    @Path("{key}/versions/{version}")
    @Operation(summary = "Shows a version of a template with its text")
    public TemplateAnswer findTemplate(@PathParam("key") String key, @PathParam("version") int version) {
        return read.find(new TemplateId(key, version));
    }

    @POST
    @Path("{key}/versions")
    @Idempotent
    @Operation(summary = "Publishes the next version of a template")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TemplateLine.class)))
    public Response publishTemplate(@PathParam("key") String key, @NotNull @Valid NewTemplate template) {
        TemplateLine line = publish.publish(key, template);
        return Response.created(URI.create("/v1/sop/templates/" + line.templateKey() + "/versions/" + line.version()))
                .entity(line)
                .build();
    }
}
