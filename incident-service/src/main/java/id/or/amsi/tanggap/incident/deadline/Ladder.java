package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Rung;
import id.or.amsi.tanggap.incident.procedure.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hangs the rungs of a ladder on a time limit. A rung for which the outlet's consent is needed is not
/// climbed: no outlet can give it yet.
record Ladder(List<Rung> rungs, Counting counting) {

    Ladder(List<Rung> rungs, Counting counting) {
        this.rungs = rungs.stream().filter(rung -> !rung.onlyWithConsent()).toList();
        this.counting = counting;
    }

    /// The same ladder with a function in the place of the owner.
    Ladder ownedBy(String function) {
        return new Ladder(
                rungs.stream()
                        .map(rung -> rung.function().equals(Rung.OWNER)
                                ? new Rung(rung.rung(), rung.at(), rung.plus(), function, false)
                                : rung)
                        .toList(),
                counting);
    }

    List<PlannedAlarm> alarms(String stepKey, int occurrence, TimeLimit limit) {
        return rungs.stream()
                .flatMap(rung -> Stream.ofNullable(fireAt(rung, limit))
                        .map(at -> new PlannedAlarm(stepKey, occurrence, rung.rung(), kind(rung), rung.function(), at)))
                .toList();
    }

    private @Nullable Instant fireAt(Rung rung, TimeLimit limit) {
        if (limit.due() == null) {
            return null;
        }
        Instant due = limit.due().at();
        Instant moment = switch (rung.at()) {
            case HALF -> counting.half(limit.start(), due, limit.pauses());
            case DUE -> due;
        };
        Span plus = rung.plus();
        Due later = plus == null ? new Due(moment, false) : counting.after(moment, plus, limit.pauses());
        return later == null ? null : later.at();
    }

    private static RungKind kind(Rung rung) {
        return switch (rung.at()) {
            case HALF -> RungKind.REMINDER;
            case DUE -> rung.plus() == null ? RungKind.DUE : RungKind.ESCALATION;
        };
    }
}
