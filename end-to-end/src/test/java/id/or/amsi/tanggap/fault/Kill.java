package id.or.amsi.tanggap.fault;

import java.time.Duration;

/// What one kill was like.
///
/// @param reached whether the step came; otherwise the part was killed at whatever it was doing
/// @param recovery from the part's return until the first change written after it had its effect
record Kill(Victim victim, Step step, boolean reached, Duration recovery) {}
