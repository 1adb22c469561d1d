package id.or.amsi.tanggap.fault;

import java.time.Duration;

/// What one kill was like.
///
/// @param consumer whose turn it was among those that have an effect
/// @param reached whether the step came; otherwise the part was killed at whatever it was doing
/// @param recovery from the part's return until the first change written after it had all its effects
record Kill(Victim victim, Step step, String consumer, boolean reached, Duration recovery) {}
