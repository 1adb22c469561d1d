package id.or.amsi.tanggap.sop.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which template an outlet adopts; it gets the newest published version.
public record TemplateChoice(
        @Schema(examples = "kbgo") @NotBlank @Size(max = 40) String templateKey) {}
