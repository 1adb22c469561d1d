package id.or.amsi.tanggap.incident.keystore;

import org.jspecify.annotations.Nullable;

/// A data key as one recipient can unwrap it.
///
/// @param recipient who: `outlet` for the service itself acting for the outlet
/// @param version of the outlet's key; null for other recipients, and for what was wrapped before outlets
///     had versions
/// @param algorithm how it is wrapped
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Wrapping(String recipient, @Nullable Integer version, String algorithm, byte[] wrappedKey) {
    static final String OUTLET = "outlet";

    static Wrapping forOutlet(int version, String algorithm, byte[] wrappedKey) {
        return new Wrapping(OUTLET, version, algorithm, wrappedKey);
    }
}
