package id.or.amsi.tanggap.tenant.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a member shows to others and how they are spoken to.
///
/// @param name letters, digits, spaces and `. , ' ( ) -`; at most 120 characters, so that it cannot carry a link or a
/// line break
/// @param language `id` or `en`
/// @param timeZone null follows the outlet
public record Profile(
        @NotNull @Size(min = 1, max = 120) @Pattern(regexp = Profile.NAME)
        String name,

        @NotNull @Pattern(regexp = Profile.LANGUAGE) String language,
        @Nullable @Pattern(regexp = Profile.ZONE) String timeZone) {
    public static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’()-]*";
    public static final String LANGUAGE = "id|en";
    public static final String ZONE = "Asia/(Jakarta|Makassar|Jayapura)";
}
