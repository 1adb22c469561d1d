package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.tenant.member.Profile;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;

/// Whom an administrator invites.
///
/// @param email where the invitation goes; whoever owns it is the person, in every outlet
/// @param language `id` or `en`
/// @param roles `HANDLER` and `DIRECTOR` become proposals that a second person confirms
/// @param joint lent by another outlet for a joint task force: then `HANDLER` is the only role
public record Invitation(
        @NotBlank @Size(max = 120) @Pattern(regexp = Profile.NAME)
        String name,

        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Pattern(regexp = Profile.LANGUAGE) String language,
        @NotEmpty Set<@NotNull Role> roles,
        boolean joint) {

    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Profile profile() {
        return new Profile(name.strip(), language, null);
    }
}
