package id.or.amsi.tanggap.tenant.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A question that every applying outlet answers.
///
/// @param key under which the answer is given
public record Question(
        @Schema(examples = "motivation") @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*")
        String key,

        @Schema(examples = "Mengapa media Anda ingin menyusun SOP ini?") @NotBlank @Size(max = 500)
        String text) {}
