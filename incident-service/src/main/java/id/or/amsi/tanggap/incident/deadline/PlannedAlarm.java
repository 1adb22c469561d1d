package id.or.amsi.tanggap.incident.deadline;

import java.time.Instant;

/// A rung of the ladder with its time. Only active steps and unmet limits have alarms.
///
/// @param stepKey `limit:` and the limit's key for a limit over several steps
/// @param function who hears; `$owner` for whoever owns the step
public record PlannedAlarm(String stepKey, int occurrence, int rung, RungKind kind, String function, Instant fireAt) {}
