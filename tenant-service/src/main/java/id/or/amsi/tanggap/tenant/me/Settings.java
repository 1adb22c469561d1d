package id.or.amsi.tanggap.tenant.me;

import id.or.amsi.tanggap.tenant.member.Profile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// @param language `id` or `en`
/// @param timeZone null follows the outlet
record Settings(
        @NotNull @Pattern(regexp = Profile.LANGUAGE) String language,
        @Nullable @Pattern(regexp = Profile.ZONE) String timeZone) {}
