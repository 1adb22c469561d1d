package id.or.amsi.tanggap.sop.adoption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is to approve the SOP, as in a PUT.
///
/// @param membershipIds directors; none: any of them
/// @param quorum how many of them must approve
public record ApproversChoice(
        @NotNull @Size(max = 9) Set<@NotNull UUID> membershipIds,

        @Schema(examples = "1") @Min(1) @Max(9) int quorum) {}
