package id.or.amsi.tanggap.sop.unread;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/unacknowledged")
@Tag(name = "Acknowledgement", description = "who knows what is published")
class UnreadResource {
    private final UnreadCounts counts;

    UnreadResource(UnreadCounts counts) {
        this.counts = counts;
    }

    @GET
    @Operation(
            summary =
                    "Counts who has not acknowledged what is in force: the association sees all outlets, an outlet its own")
    public Page<UnreadLine> listUnacknowledged(
            @Valid @BeanParam UnreadFilter filter, @Valid @BeanParam PageParams page) {
        return counts.list(filter, page);
    }

    @GET
    @Path("chapters")
    @Operation(summary = "Counts by chapter of the association who has not acknowledged the SOPs of a kind")
    public Page<ChapterLine> listUnacknowledgedByChapter(
            @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = "[A-Z][A-Z_]{1,39}")
                    @Parameter(description = "The kind of incident that the SOPs are for", example = "KBGO")
                    String kind,
            @Valid @BeanParam PageParams page) {
        return counts.byChapter(kind, page);
    }
}
