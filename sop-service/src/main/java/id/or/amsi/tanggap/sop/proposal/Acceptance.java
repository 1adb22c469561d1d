package id.or.amsi.tanggap.sop.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Takes a proposal into the draft.
///
/// @param contentHash of the preview, so that nobody takes what they have not seen
public record Acceptance(
        @Schema(examples = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash) {}
