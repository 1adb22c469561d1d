package id.or.amsi.tanggap.incident.keystore;

import java.util.UUID;

/// A data key as it is kept for its outlet.
record KeptKey(UUID keyId, Wrapping wrapping) {}
