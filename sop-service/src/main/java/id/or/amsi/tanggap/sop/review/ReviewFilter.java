package id.or.amsi.tanggap.sop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which reviews a list shows.
public class ReviewFilter {
    @QueryParam("chapter")
    @Parameter(description = "Only outlets of this chapter of the association")
    @Nullable
    UUID chapter;

    @QueryParam("late")
    @Parameter(description = "Only those whose day is over, or only the others")
    @Nullable
    Boolean late;

    @QueryParam("within")
    @Min(0)
    @Max(3660)
    @Parameter(description = "Only those with at most so many days left, late ones too")
    @Nullable
    Integer within;

    @QueryParam("kind")
    @Pattern(regexp = "[A-Z][A-Z_]{1,39}")
    @Parameter(description = "Only SOPs for this kind of incident", example = "KBGO")
    @Nullable
    String kind;
}
