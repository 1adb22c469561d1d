package id.or.amsi.tanggap.sop.procedure;

import java.util.List;

/// Further occurrences of a step, each due at its own distance from the first one.
public record Repetitions(From from, List<Span> at) {
    public Repetitions {
        if (from == null || at == null || at.isEmpty()) {
            throw new IllegalArgumentException("repetitions need a beginning and at least one time");
        }
        at = List.copyOf(at);
    }

    /// The moment from which repetitions are counted.
    public enum From {
        /// The first occurrence became active.
        START,
        /// The first occurrence was done.
        DONE
    }
}
