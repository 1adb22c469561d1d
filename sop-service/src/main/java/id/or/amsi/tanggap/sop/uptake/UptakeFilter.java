package id.or.amsi.tanggap.sop.uptake;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which outlets a list shows.
public class UptakeFilter {
    @QueryParam("chapter")
    @Parameter(description = "Only outlets of this chapter of the association")
    @Nullable
    UUID chapter;

    @QueryParam("version")
    @Min(1)
    @Parameter(description = "Only those that use this version of the template")
    @Nullable
    Integer version;

    @QueryParam("late")
    @Parameter(description = "Only those whose last day for that version is over, or only the others")
    @Nullable
    Boolean late;
}
