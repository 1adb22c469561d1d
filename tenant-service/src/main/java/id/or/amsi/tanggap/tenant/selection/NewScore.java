package id.or.amsi.tanggap.tenant.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody thinks of an application; it stays as it is given.
///
/// @param points 0 to 100
public record NewScore(
        @Schema(examples = "82") @NotNull @Min(0) @Max(100) Integer points,

        @Schema(examples = "Tim lengkap, kebutuhan jelas") @NotBlank @Size(max = 2000)
        String reason) {}
