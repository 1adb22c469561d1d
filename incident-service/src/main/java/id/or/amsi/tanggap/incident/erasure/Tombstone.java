package id.or.amsi.tanggap.incident.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is left of an erased incident.
///
/// @param statement that it was erased, why, and who decided it: JSON with sorted keys
/// @param signature of the purpose `tombstone` over the statement's UTF-8 bytes: Ed25519, Base64
/// @param publicKey of what is signed now: X.509, Base64
record Tombstone(
        UUID incidentId,
        Instant erasedAt,
        String statement,
        @Schema(examples = "MEUCIQ==") String signature,
        String publicKey) {}
