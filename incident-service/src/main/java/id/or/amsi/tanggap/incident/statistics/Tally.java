package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The counters of one outlet in one quarter. As text it is always equally long, so that its length says nothing.
///
/// @param counts those that are not zero
record Tally(Map<Count, Integer> counts) {
    static final Tally NOTHING = new Tally(Map.of());

    private static final int DIGITS = 8;
    private static final int MOST = 99_999_999;

    Tally {
        counts = Map.copyOf(counts);
    }

    /// What one report adds.
    static Tally reported(Kind kind, Collection<KbgoCode> codes) {
        Map<Count, Integer> one = new EnumMap<>(Count.class);
        one.put(Count.of(kind), 1);
        if (kind == Kind.KBGO) {
            CodeGroup.of(codes).ifPresent(group -> one.put(Count.of(group), 1));
        }
        return new Tally(one);
    }

    /// What one closed incident adds: its steps that were done and had a due time. What was skipped with a reason, or
    /// done while the clocks stood still, was neither in time nor late.
    static Tally closed(List<StepRow> steps) {
        Map<Count, Integer> one = new EnumMap<>(Count.class);
        for (StepRow step : steps) {
            Instant due = step.dueAt();
            Instant done = step.doneAt();
            if (step.state() == StepState.DONE && due != null && done != null) {
                boolean law = step.binding() != null;
                one.put(law ? Count.LAW_CASES : Count.SOP_CASES, 1);
                one.merge(law ? Count.LAW_STEPS : Count.SOP_STEPS, 1, Integer::sum);
                one.merge(law ? Count.LAW_ON_TIME : Count.SOP_ON_TIME, done.isAfter(due) ? 0 : 1, Integer::sum);
            }
        }
        return new Tally(one);
    }

    int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    Tally plus(Tally more) {
        Map<Count, Integer> sum = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            sum.put(count, Math.min(MOST, of(count) + more.of(count)));
        }
        return new Tally(sum);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Count count : Count.values()) {
            text.append("%08d".formatted(of(count)));
        }
        return text.toString();
    }

    /// @param text as [#text] gave it, perhaps before a counter was added
    static Tally ofText(String text) {
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        int at = 0;
        for (Count count : Count.values()) {
            if (at < text.length()) {
                counts.put(count, Integer.valueOf(text.substring(at, at + DIGITS)));
            }
            at += DIGITS;
        }
        return new Tally(counts);
    }
}
