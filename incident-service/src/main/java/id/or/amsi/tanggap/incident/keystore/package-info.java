/// The key store: each incident's data key, wrapped under its outlet's own key, which has versions and lies
/// under the master key or in Vault. Start reading at `WrappedKeys`; rotation is `RotateKeys`.
@NullMarked
package id.or.amsi.tanggap.incident.keystore;

import org.jspecify.annotations.NullMarked;
