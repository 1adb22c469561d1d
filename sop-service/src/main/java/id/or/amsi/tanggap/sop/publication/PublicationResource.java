package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.SopStanding;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.VersionId;
import id.or.amsi.tanggap.sop.adoption.VersionLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
@Path("/v1/sop/sops/{sopId}")
@Tag(name = "Publication")
class PublicationResource {
    private final PublishSop publish;
    private final DraftNextVersion draft;
    private final ReadPublished read;

    PublicationResource(PublishSop publish, DraftNextVersion draft, ReadPublished read) {
        this.publish = publish;
        this.draft = draft;
        this.read = read;
    }

    @POST
    @Path("publication")
    @Idempotent
    @Operation(summary = "Seals the approved draft; nobody changes it any more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response publishSop(@PathParam("sopId") UUID sopId, @NotNull @Valid Publication publication) {
        return SopStanding.tagged(publish.publish(sopId, publication.effectiveFrom()));
    }

    @POST
    @Path("drafts")
    @Idempotent
    @Operation(summary = "Starts the next version from the published one")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SopStanding.class)))
    public Response draftNextVersion(@PathParam("sopId") UUID sopId) {
        SopVersion next = draft.start(sopId);
        return Response.created(URI.create("/v1/sop/sops/" + sopId))
                .tag(EntityTags.of(next.rowVersion()))
                .entity(SopStanding.of(next))
                .build();
    }

    @GET
    @Path("versions")
    @Operation(summary = "Lists the published versions, newest first")
    public Page<VersionLine> listSopVersions(@PathParam("sopId") UUID sopId) {
        return read.versions(sopId);
    }

    @GET
    @Path("versions/{version}")
    @Operation(summary = "Shows a published version, byte for byte as it was sealed")
    public PublishedVersion findSopVersion(@PathParam("sopId") UUID sopId, @PathParam("version") int version) {
        return read.version(new VersionId(sopId, version));
    }
}
