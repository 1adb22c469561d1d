package id.or.amsi.tanggap.tenant.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An integration as callers read it.
///
/// @param credentials those that still work, newest first
public record IntegrationAnswer(
        UUID integrationId,
        String name,
        List<String> services,
        IntegrationState state,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt,
        List<CredentialAnswer> credentials) {}
