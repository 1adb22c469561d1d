package id.or.amsi.tanggap.incident.statistics;

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
@Path("/v1/incident/statistics")
@Tag(name = "Statistics")
class StatisticsResource {
    private final ReadStatistics read;

    StatisticsResource(ReadStatistics read) {
        this.read = read;
    }

    @GET
    @Operation(summary = "Lists the frozen figures of closed quarters for the association, the newest first")
    public Page<QuarterStatistics> listStatistics(@Valid @BeanParam PageParams page) {
        return read.list(page);
    }
}
