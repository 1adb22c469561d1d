package id.or.amsi.tanggap.tenant.keycloak;

import java.time.Instant;
import java.util.UUID;

/// What Keycloak noted about an account's credentials.
///
/// @param at by Keycloak's clock
public record CredentialChange(UUID person, Instant at, Kind kind) {
    /// What it may mean.
    public enum Kind {
        /// A password or second factor was reset, replaced or removed, by whoever.
        REPLACED,
        /// A second factor was set up. The first one is what a new handler has to do.
        SECOND_FACTOR_SET,
        /// An administrator wrote the account; a new password may have been in it.
        ACCOUNT_WRITTEN
    }
}
