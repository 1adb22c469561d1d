package id.or.amsi.tanggap.sop.showing;

import jakarta.validation.constraints.NotNull;

/// @param shown true if anybody may read what is in force, without an account
public record Choice(@NotNull Boolean shown) {}
