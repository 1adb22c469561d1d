package id.or.amsi.tanggap.incident.confidential;

/// A data key as one recipient can unwrap it.
///
/// @param recipient who: `outlet` for the service itself acting for the outlet
/// @param algorithm how it is wrapped
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Wrapping(String recipient, String algorithm, byte[] wrappedKey) {
    static final String OUTLET = "outlet";
}
