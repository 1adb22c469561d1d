package id.or.amsi.tanggap.tenant.chapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the secretariat sends to change a chapter: all of it, as in a PUT.
public record ChapterEdit(
        @Schema(examples = "AMSI Jawa Barat") @NotBlank @Size(max = 200)
        String name,

        @NotNull Boolean active) {}
