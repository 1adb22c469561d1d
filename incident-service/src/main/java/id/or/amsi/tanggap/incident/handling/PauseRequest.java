package id.or.amsi.tanggap.incident.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param reason one of the procedure's
public record PauseRequest(
        @Schema(examples = "SURVIVOR_REQUEST") @NotBlank @Size(max = 60)
        String reason) {}
