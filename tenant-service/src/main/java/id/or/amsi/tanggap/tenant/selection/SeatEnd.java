package id.or.amsi.tanggap.tenant.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a seat is ended; the outlet reads it.
public record SeatEnd(
        @Schema(examples = "Program selesai, SOP sudah terbit") @NotBlank @Size(max = 2000)
        String reason) {}
