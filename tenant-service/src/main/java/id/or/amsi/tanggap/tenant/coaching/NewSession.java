package id.or.amsi.tanggap.tenant.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody of the association sends to plan a session.
///
/// @param outletId for one outlet alone; absent for the whole cohort
/// @param starts by the clocks of the time zone
public record NewSession(
        @NotNull SessionKind kind,
        @Nullable UUID outletId,

        @Schema(examples = "Pertemuan pembuka") @NotBlank @Size(max = 200)
        String title,

        @Schema(examples = "2024-08-02T09:00:00") @NotNull LocalDateTime starts,

        @Schema(examples = "2024-08-02T11:00:00") @NotNull LocalDateTime ends,

        @Schema(examples = "Asia/Jakarta") @NotBlank @Size(max = 20)
        String timeZone) {}
