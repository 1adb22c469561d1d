package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
@Path("/v1/sop/mentoring-grants")
@Tag(name = "Mentoring", description = "the outlet lets a mentor of AMSI read its drafts, for a time")
class MentoringResource {
    private final GrantMentoring mentoring;

    MentoringResource(GrantMentoring mentoring) {
        this.mentoring = mentoring;
    }

    @POST
    @Idempotent
    @Operation(summary = "Lets a mentor read the outlet's SOPs, drafts included, for at most 90 days")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MentoringGrant.class)))
    public Response grantMentoring(@NotNull @Valid MentoringRequest request) {
        MentoringGrant grant = mentoring.grant(request);
        return Response.created(URI.create("/v1/sop/mentoring-grants/" + grant.grantId()))
                .entity(grant)
                .build();
    }

    @GET
    @Operation(summary = "Lists who may read the outlet's drafts, or could")
    public Page<MentoringGrant> listMentoringGrants() {
        return mentoring.list();
    }

    @DELETE
    @Path("{grantId}")
    @Operation(summary = "Ends a mentor's reading at once")
    @APIResponse(responseCode = "204")
    public void revokeMentoring(@PathParam("grantId") UUID grantId) {
        mentoring.revoke(grantId);
    }

    @GET
    @Path("{grantId}/reads")
    @Operation(summary = "Lists what a mentor has read, the newest first")
    public Page<MentoringRead> listMentoringReads(
            @PathParam("grantId") UUID grantId, @Valid @BeanParam PageParams page) {
        return mentoring.reads(grantId, page);
    }
}
