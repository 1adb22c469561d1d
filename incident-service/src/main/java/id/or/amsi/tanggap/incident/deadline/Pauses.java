package id.or.amsi.tanggap.incident.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The times in which clocks stand still, in order and without overlap; only the last may still be open.
record Pauses(List<Pause> pauses) {
    static final Pauses NONE = new Pauses(List.of());

    Pauses {
        pauses = List.copyOf(pauses);
    }

    /// The pauses that began before a time, ended at the latest by then.
    Pauses before(Instant end) {
        return new Pauses(pauses.stream()
                .filter(pause -> pause.from().isBefore(end))
                .map(pause -> new Pause(pause.from(), pause.endsBy(end) ? pause.to() : end))
                .toList());
    }

    /// When a clock has run for so long; null if an open pause comes first.
    @Nullable
    Instant after(Instant start, Duration running) {
        Instant end = start.plus(running);
        for (Pause pause : pauses) {
            if (pause.from().isBefore(end) && !pause.endsBy(start)) {
                if (pause.to() == null) {
                    return null;
                }
                end = end.plus(Duration.between(later(pause.from(), start), pause.to()));
            }
        }
        return end;
    }

    /// For how long a clock runs between two times.
    Duration running(Instant start, Instant end) {
        Duration running = Duration.between(start, end);
        for (Pause pause : pauses) {
            Instant from = later(pause.from(), start);
            Instant to = pause.endsBy(end) ? Objects.requireNonNull(pause.to()) : end;
            if (from.isBefore(to)) {
                running = running.minus(Duration.between(from, to));
            }
        }
        return running;
    }

    /// True if clocks stand still at that time.
    boolean cover(Instant time) {
        return pauses.stream().anyMatch(pause -> !pause.from().isAfter(time) && !pause.endsBy(time));
    }

    /// True if clocks stand still at that time and nobody knows until when.
    boolean coverWithoutEnd(Instant time) {
        return pauses.stream()
                .anyMatch(pause -> pause.to() == null && !pause.from().isAfter(time));
    }

    boolean isOpen() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// @param to excluded; null if it is still going on
    record Pause(Instant from, @Nullable Instant to) {
        boolean endsBy(Instant time) {
            return to != null && !to.isAfter(time);
        }
    }
}
