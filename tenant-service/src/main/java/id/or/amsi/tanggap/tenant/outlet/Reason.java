package id.or.amsi.tanggap.tenant.outlet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an outlet's state is changed; kept in its history, which the outlet can read.
public record Reason(
        @Schema(examples = "Satgas lengkap") @NotBlank @Size(max = 1000)
        String reason) {}
