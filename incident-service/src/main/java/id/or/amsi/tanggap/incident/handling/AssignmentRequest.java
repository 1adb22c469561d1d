package id.or.amsi.tanggap.incident.handling;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param occurrence 1 for the first time
/// @param personId a handler of the outlet who is not kept out of the incident
public record AssignmentRequest(
        @Schema(examples = "examine") @NotBlank @Size(max = 60)
        String stepKey,

        @Min(1) int occurrence,
        @NotNull UUID personId) {}
