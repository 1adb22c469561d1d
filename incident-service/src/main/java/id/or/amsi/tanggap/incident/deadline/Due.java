package id.or.amsi.tanggap.incident.deadline;

import java.time.Instant;

/// When time is up.
///
/// @param provisional counted over days whose holidays are not known yet
record Due(Instant at, boolean provisional) {}
