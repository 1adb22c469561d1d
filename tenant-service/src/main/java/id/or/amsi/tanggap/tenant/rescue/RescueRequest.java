package id.or.amsi.tanggap.tenant.rescue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// What an administrator of the outlet asks for.
///
/// @param membershipId whose roles of trust are to count again
/// @param credentialChangedAt the change that the person was asked about, as the member shows it
record RescueRequest(
        @NotNull UUID membershipId,
        @NotNull Instant credentialChangedAt,
        @NotNull IdentityCheck identityCheck) {}
