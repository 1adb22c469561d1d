package id.or.amsi.tanggap.tenant.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a membership of a person asks of Keycloak.
///
/// @param present false once the membership is removed
/// @param secondFactor whether one of its roles may only be used with a second factor
/// @param personId the account's id, null until it is known
public record WantedAccount(
        UUID membershipId,
        String name,
        String email,
        String language,
        boolean present,
        boolean secondFactor,
        AccountState accountState,
        @Nullable UUID personId) {}
