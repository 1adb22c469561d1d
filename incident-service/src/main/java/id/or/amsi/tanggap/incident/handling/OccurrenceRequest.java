package id.or.amsi.tanggap.incident.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something from outside that starts a clock.
///
/// @param name one of the procedure's, for example complaint-received
/// @param at when it happened; null is now
public record OccurrenceRequest(
        @Schema(examples = "complaint-received") @NotBlank @Size(max = 60)
        String name,

        @Nullable OffsetDateTime at) {}
