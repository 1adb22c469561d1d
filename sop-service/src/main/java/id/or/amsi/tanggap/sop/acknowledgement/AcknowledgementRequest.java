package id.or.amsi.tanggap.sop.acknowledgement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller knows what they were asked to read.
///
/// @param contentHash of the version that they read
/// @param clauseIds of what they were shown; absent for all that they are asked now
public record AcknowledgementRequest(
        @Schema(examples = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash,

        @Size(max = 1_000) @Nullable Set<@NotNull @Size(max = 10) String> clauseIds) {}
