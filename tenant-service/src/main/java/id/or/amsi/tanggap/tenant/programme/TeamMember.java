package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.tenant.member.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody of the outlet who takes part.
///
/// @param name as the outlet gives it to the association, which otherwise sees none of the outlet's people
public record TeamMember(
        @NotNull UUID membershipId,

        @Schema(examples = "Galang Nugraha") @NotBlank @Size(max = 120) @Pattern(regexp = Profile.NAME)
        String name,

        @NotNull Part part) {
    /// What somebody does in the team.
    public enum Part {
        COORDINATOR,
        MEMBER
    }
}
