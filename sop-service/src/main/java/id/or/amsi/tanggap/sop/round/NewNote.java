package id.or.amsi.tanggap.sop.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a mentor sends to note something about a clause.
///
/// @param blocking the draft cannot be submitted before the mentor lifts it
public record NewNote(
        @Schema(examples = "Sebutkan kanal kedua di luar atasan langsung") @NotBlank @Size(max = 5000)
        String text,

        @NotNull Boolean blocking) {
    /// How the id of a clause looks.
    static final String CLAUSE = "(c\\d{2}|l)\\.x?\\d{1,3}";
}
