package id.or.amsi.tanggap.tenant.integration;

/// How an integration proves itself to Keycloak.
public enum CredentialMethod {
    /// A signed assertion (private_key_jwt, RFC 7523): we only ever have the public key.
    KEY,
    /// A secret that is shown once.
    SECRET
}
