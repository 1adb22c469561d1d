package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.deadline.Fact.Paused;
import id.or.amsi.tanggap.incident.deadline.Fact.Resumed;
import id.or.amsi.tanggap.incident.deadline.Pauses.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Collects pauses from facts: one at a time, each after the one before, only for reasons that are allowed.
final class Stoppages {
    private final List<String> reasons;
    private final List<Pause> ended = new ArrayList<>();
    private @Nullable Instant open;

    Stoppages(List<String> reasons) {
        this.reasons = reasons;
    }

    void pause(Paused pause) {
        if (open == null && reasons.contains(pause.reason())) {
            open = ended.isEmpty()
                    ? pause.at()
                    : later(pause.at(), Objects.requireNonNull(ended.getLast().to()));
        }
    }

    void resume(Resumed resumption) {
        if (open != null) {
            ended.add(new Pause(open, later(resumption.at(), open)));
            open = null;
        }
    }

    Pauses pauses() {
        List<Pause> all = new ArrayList<>(ended);
        if (open != null) {
            all.add(new Pause(open, null));
        }
        return new Pauses(all);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
