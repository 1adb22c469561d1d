package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.tenant.member.Profile;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the secretariat sends to invite one of an outlet's two founders.
///
/// @param role `OUTLET_ADMIN` or `DIRECTOR`
public record FounderInvitation(
        @NotNull @Schema(enumeration = {"OUTLET_ADMIN", "DIRECTOR"})
        Role role,

        @Schema(examples = "Ratri Kusumaningtyas") @NotBlank @Size(max = 120) @Pattern(regexp = Profile.NAME)
        String name,

        @Schema(examples = "admin@kabarbunga.example") @NotBlank @Email @Size(max = 200)
        String email,

        @Schema(examples = "id") @NotBlank @Pattern(regexp = Profile.LANGUAGE)
        String language) {}
