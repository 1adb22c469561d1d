package id.or.amsi.tanggap.tenant.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an administrator sends to replace an integration's credential.
///
/// @param keySet its new public keys; without them a secret is made and shown once
/// @param oldUntil until when the present credentials still work: 24 hours unless said otherwise, at most 7 days
public record NewCredential(
        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = NewCredential.KEYS) @Nullable
        JsonNode keySet,

        @Nullable Instant oldUntil) {

    static final String KEYS =
            "JWK Set (RFC 7517) of public signing keys, each with kid: RSA of 2048 bits or more, or P-256."
                    + " Leave it out to get a secret, shown once.";
}
