package id.or.amsi.tanggap.incident.keystore;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.incident.keystore.KeyDatabase.StaleVersionException;
import java.util.List;
import java.util.UUID;

/// The outlets' own keys, which wrap data keys. Each has versions: the newest wraps, the older ones only
/// unwrap.
interface OutletKeys {

    /// A new data key, wrapped under the outlet's newest version; the first version is made if there is none.
    ///
    /// @throws StaleVersionException if the version that was taken for the newest is gone
    FreshKey fresh(UUID tenant, UUID keyId);

    /// @throws UnreadableException if it was wrapped for another outlet or data key, changed, or under a
    ///     version that is gone
    DataKey unwrap(UUID tenant, UUID keyId, Wrapping wrapping);

    /// Makes one more version, which wraps from now on.
    void rotate(UUID tenant);

    /// The version that wraps; 0 if the outlet has no key yet.
    int newest(UUID tenant);

    /// The same data keys under the newest version. Those that cannot be unwrapped are left out.
    List<KeptKey> rewrap(UUID tenant, List<KeptKey> old);

    /// Destroys versions before this one for good; they are needed no more.
    void destroyBefore(UUID tenant, int version);

    /// Forgets what is remembered about the outlet's versions, which have changed.
    void forget(UUID tenant);
}
