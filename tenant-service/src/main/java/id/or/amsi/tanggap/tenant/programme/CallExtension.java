package id.or.amsi.tanggap.tenant.programme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Until when a call is open instead.
///
/// @param closes by the clocks of the call's own time zone
public record CallExtension(
        @Schema(examples = "2024-08-06T00:00:00") @NotNull LocalDateTime closes) {}
