package id.or.amsi.tanggap.sop.acknowledgement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller knows what they were asked to read.
///
/// @param contentHash of the version that they read
public record AcknowledgementRequest(
        @Schema(examples = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash) {}
