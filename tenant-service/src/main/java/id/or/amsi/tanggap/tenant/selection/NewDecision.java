package id.or.amsi.tanggap.tenant.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the secretariat sends to decide about an application.
///
/// @param reason the outlet reads it
/// @param mentorId who mentors the outlet, asked for with `SELECTED`: the person id of a mentor of the
/// association
public record NewDecision(
        @NotNull Outcome outcome,

        @Schema(examples = "Nilai tertinggi di wilayah timur") @NotBlank @Size(max = 2000)
        String reason,

        @Nullable UUID mentorId) {}
