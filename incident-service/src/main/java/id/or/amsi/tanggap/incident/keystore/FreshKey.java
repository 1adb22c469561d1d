package id.or.amsi.tanggap.incident.keystore;

import id.or.amsi.tanggap.incident.confidential.DataKey;

/// A new data key, opened and wrapped.
record FreshKey(DataKey key, Wrapping wrapping) {}
