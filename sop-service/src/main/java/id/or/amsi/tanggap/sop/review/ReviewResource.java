package id.or.amsi.tanggap.sop.review;

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
@Path("/v1/sop/reviews")
@Tag(name = "Reviews", description = "when SOPs are to be looked at again")
class ReviewResource {
    private final ReadReviews read;

    ReviewResource(ReadReviews read) {
        this.read = read;
    }

    @GET
    @Operation(
            summary =
                    "Lists when published SOPs are to be reviewed: the association sees all outlets, an outlet its own")
    public Page<ReviewLine> listReviews(@Valid @BeanParam ReviewFilter filter, @Valid @BeanParam PageParams page) {
        return read.list(filter, page);
    }
}
