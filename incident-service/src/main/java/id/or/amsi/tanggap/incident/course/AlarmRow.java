package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.PlannedAlarm;
import id.or.amsi.tanggap.incident.deadline.RungKind;
import id.or.amsi.tanggap.kit.web.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One rung of a running clock as it is stored.
///
/// @param stepKey `limit:` and the limit's key for a limit over several steps
/// @param function who hears; `$owner` for whoever owns the step
/// @param firedAt null as long as it waits
public record AlarmRow(
        UUID id,
        String stepKey,
        int occurrence,
        int rung,
        RungKind kind,
        String function,
        Instant fireAt,
        @Nullable Instant firedAt) {

    public AlarmRow {
        fireAt = fireAt.truncatedTo(ChronoUnit.MICROS);
    }

    static AlarmRow of(PlannedAlarm alarm) {
        return new AlarmRow(
                Ids.next(),
                alarm.stepKey(),
                alarm.occurrence(),
                alarm.rung(),
                alarm.kind(),
                alarm.function(),
                alarm.fireAt(),
                null);
    }

    /// False if the rung has gone off, unless its time was put off to after that: then it calls again.
    boolean waitsFor(AlarmRow planned) {
        return firedAt == null || planned.fireAt.isAfter(firedAt);
    }

    /// The row as it is now planned, waiting.
    AlarmRow moved(AlarmRow planned) {
        return new AlarmRow(id, stepKey, occurrence, rung, planned.kind, planned.function, planned.fireAt, null);
    }

    RungId rungId() {
        return new RungId(stepKey, occurrence, rung);
    }

    boolean hasFired() {
        return firedAt != null;
    }

    /// Names a rung inside its incident.
    record RungId(String stepKey, int occurrence, int rung) {}
}
