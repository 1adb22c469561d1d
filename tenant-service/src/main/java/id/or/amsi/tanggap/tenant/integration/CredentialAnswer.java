package id.or.amsi.tanggap.tenant.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credential as callers read it: never with its secret.
///
/// @param clientId the `client_id` for the token request
/// @param expiresAt from then on it is refused; null while it is the newest
public record CredentialAnswer(
        UUID credentialId,
        String clientId,
        CredentialMethod method,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
