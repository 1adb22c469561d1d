package id.or.amsi.tanggap.tenant.coaching;

import java.time.Instant;

/// That a session does not take place.
///
/// @param reason everybody who is invited reads it
public record CallingOff(Instant at, String reason) {}
