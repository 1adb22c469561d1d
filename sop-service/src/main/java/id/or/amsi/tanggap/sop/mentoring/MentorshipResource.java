package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.SopAnswer;
import id.or.amsi.tanggap.sop.adoption.SopLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/mentorships")
@Tag(name = "Mentorships", description = "what a mentor may read; every reading is shown to the outlet")
class MentorshipResource {
    private final ReadMentoredSops read;

    MentorshipResource(ReadMentoredSops read) {
        this.read = read;
    }

    @GET
    @Operation(summary = "Lists the outlets that let the caller read their drafts now")
    public Page<Mentorship> listMentorships() {
        return read.mentorships();
    }

    @GET
    @Path("{grantId}/sops")
    @Operation(summary = "Lists the outlet's SOPs with their versions; written down for the outlet")
    public Page<SopLine> listMentoredSops(@PathParam("grantId") UUID grantId) {
        return read.list(grantId);
    }

    @GET
    @Path("{grantId}/sops/{sopId}")
    @Operation(summary = "Shows an SOP with its draft; written down for the outlet")
    public SopAnswer findMentoredSop(@PathParam("grantId") UUID grantId, @PathParam("sopId") UUID sopId) {
        return read.find(grantId, sopId);
    }
}
