package id.or.amsi.tanggap.sop.template;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Document;
import jakarta.validation.constraints.AssertTrue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the secretariat publishes as the next version: what ships with the product, or a document of its own.
///
/// @param document whole, as [Document]; absent when the shipped one is meant
public record NewTemplate(
        @Schema(examples = "true") @Nullable Boolean shipped,
        @Schema(implementation = Document.class) @Nullable JsonNode document) {

    @AssertTrue
    @Schema(hidden = true)
    public boolean isOneOfBoth() {
        return Boolean.TRUE.equals(shipped) == (document == null);
    }
}
