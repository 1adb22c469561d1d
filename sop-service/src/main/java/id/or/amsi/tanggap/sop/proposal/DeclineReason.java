package id.or.amsi.tanggap.sop.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the outlet keeps its SOP as it is. It stays inside the outlet.
public record DeclineReason(
        @Schema(examples = "Kami meninjau SOP bulan depan dan memasukkannya saat itu.") @NotBlank @Size(max = 2000)
        String reason) {}
