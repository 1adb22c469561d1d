package id.or.amsi.tanggap.sop.publication;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param effectiveFrom the day in the outlet's zone from which new incidents follow this version, today at the
/// earliest
public record Publication(
        @Schema(examples = "2026-12-01") @NotNull LocalDate effectiveFrom) {}
