package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.floor.Laws;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/sop/laws")
@Tag(name = "Laws", description = "rows that clauses and deadlines cite")
class LawResource {
    private final Laws laws;

    LawResource(Laws laws) {
        this.laws = laws;
    }

    @GET
    @Operation(summary = "Lists the rows of the law by id, each with all its wordings and the days on which they count")
    public Page<CitedLaw> listLaws() {
        return new Page<>(CitedLaw.all(laws), null);
    }
}
