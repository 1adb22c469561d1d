package id.or.amsi.tanggap.tenant.chapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the secretariat sends to create a chapter.
///
/// @param code short and lasting, in kebab case
public record NewChapter(
        @Schema(examples = "jawa-barat") @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @Schema(examples = "AMSI Jawa Barat") @NotBlank @Size(max = 200)
        String name) {}
