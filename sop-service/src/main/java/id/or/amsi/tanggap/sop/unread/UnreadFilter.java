package id.or.amsi.tanggap.sop.unread;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which outlets and SOPs a list shows.
public class UnreadFilter {
    @QueryParam("chapter")
    @Parameter(description = "Only outlets of this chapter of the association")
    @Nullable
    UUID chapter;

    @QueryParam("kind")
    @Pattern(regexp = "[A-Z][A-Z_]{1,39}")
    @Parameter(description = "Only SOPs for this kind of incident", example = "KBGO")
    @Nullable
    String kind;

    @QueryParam("atLeast")
    @Min(0)
    @Max(100)
    @Parameter(description = "Only those of which at least so many people in a hundred have not acknowledged")
    @Nullable
    Integer atLeast;
}
