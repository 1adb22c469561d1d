package id.or.amsi.tanggap.sop.template;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Text;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the secretariat publishes as the next version: what ships with the product, or a document of its own.
///
/// @param document whole, as [Document]; absent when the shipped one is meant
/// @param summary what it changes, for the outlets that are to take it over
/// @param adoptBy the last day on which outlets may still use an older version; absent where they are free to
public record NewTemplate(
        @Schema(examples = "true") @Nullable Boolean shipped,
        @Schema(implementation = Document.class) @Nullable JsonNode document,
        @Nullable Text summary,
        @Schema(examples = "2027-01-31") @Nullable LocalDate adoptBy) {

    /// Short enough to be read in a list, and a day that anybody may see.
    @AssertTrue
    @Schema(hidden = true)
    public boolean isWithinBounds() {
        return (summary == null
                        || (summary.id().length() <= 2000 && summary.en().length() <= 2000))
                && (adoptBy == null || adoptBy.getYear() <= 2200);
    }

    @AssertTrue
    @Schema(hidden = true)
    public boolean isOneOfBoth() {
        return Boolean.TRUE.equals(shipped) == (document == null);
    }
}
