package id.or.amsi.tanggap.sop.acknowledgement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller knows what they were asked to read.
///
/// @param contentHash of the version that they read
/// @param clauseIds of what they were shown: the hash stays the same when a new role brings more to read
public record AcknowledgementRequest(
        @Schema(examples = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash,

        @NotNull @Size(max = 1_000) Set<@NotNull @Size(max = 10) String> clauseIds) {}
