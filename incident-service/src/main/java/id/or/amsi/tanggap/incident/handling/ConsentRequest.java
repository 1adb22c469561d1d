package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.confidential.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the affected person says to one action.
///
/// @param action one of the procedure's, for example SECURE_EVIDENCE
/// @param given false if they said no, or took their word back
/// @param how they said it; kept sealed
public record ConsentRequest(
        @Schema(examples = "SECURE_EVIDENCE") @NotBlank @Size(max = 60)
        String action,

        @NotNull Boolean given,

        @Schema(examples = "Tertulis, lewat pesan di Tanggap") @NotBlank @Size(max = 2000)
        String how) {
    Secret secret() {
        return new Secret(how);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
