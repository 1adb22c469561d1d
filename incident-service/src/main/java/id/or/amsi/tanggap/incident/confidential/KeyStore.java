package id.or.amsi.tanggap.incident.confidential;

import java.util.UUID;

/// Where data keys live, apart from what they seal. The embedded store is one way; a cloud's key management or Vault
/// can be another.
///
/// Nothing here takes part in the transaction of the incidents: a key without an incident is harmless, an incident
/// without its key is unreadable for good.
public interface KeyStore {

    /// Makes a fresh random key.
    ///
    /// @return its id, which is no secret
    UUID create(UUID tenant);

    /// @throws UnreadableException if the outlet has no such key, or it was destroyed
    DataKey open(UUID tenant, UUID keyId);

    /// Destroys the key, and with it everything that it sealed. A second time changes nothing.
    void destroy(UUID tenant, UUID keyId);
}
