package id.or.amsi.tanggap.tenant.integration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credential at the moment of its making.
///
/// @param secret shown this once; null if the integration proves itself with its key
public record IssuedCredential(
        UUID integrationId,
        UUID credentialId,
        String clientId,
        CredentialMethod method,
        @Nullable String secret) {

    @Override
    public String toString() {
        return "IssuedCredential[" + clientId + ", secret=[confidential]]";
    }
}
