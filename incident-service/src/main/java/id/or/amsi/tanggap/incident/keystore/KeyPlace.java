package id.or.amsi.tanggap.incident.keystore;

/// Where outlets' keys are kept: `tanggap.keystore`.
enum KeyPlace {
    /// In the key store's own database, under the master key.
    EMBEDDED,
    /// In a transit engine of Vault, which never gives them out.
    VAULT
}
