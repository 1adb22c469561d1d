package id.or.amsi.tanggap.tenant.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a session does not take place; everybody who is invited reads it.
public record SessionOff(
        @Schema(examples = "Narasumber berhalangan; jadwal baru menyusul") @NotBlank @Size(max = 2000)
        String reason) {}
