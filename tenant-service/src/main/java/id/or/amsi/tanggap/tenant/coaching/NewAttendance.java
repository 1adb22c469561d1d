package id.or.amsi.tanggap.tenant.coaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who came from one outlet, and what was noted for it alone.
///
/// @param present how many of the team; 0 if nobody came
public record NewAttendance(
        @Schema(examples = "4") @NotNull @Min(0) @Max(50) Integer present,

        @Schema(examples = "Kanal pelaporan kedua belum ada") @Size(max = 5000) @Nullable
        String note) {}
