package id.or.amsi.tanggap.incident.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock that has started.
///
/// @param due null while it stands still
/// @param binding the rule behind it, if one binds the outlet
/// @param pauses those that stop it
/// @param superseded another clock took its place: it says since when the step is active, and nothing more
record TimeLimit(Instant start, @Nullable Due due, @Nullable String binding, Pauses pauses, boolean superseded) {

    TimeLimit(Instant start, @Nullable Due due, @Nullable String binding, Pauses pauses) {
        this(start, due, binding, pauses, false);
    }

    TimeLimit unlessSuperseded() {
        return binding == null ? new TimeLimit(start, due, null, pauses, true) : this;
    }

    /// The one that counts: the earliest due, a binding one first among equals; null if none has a due time.
    static @Nullable TimeLimit earliest(List<TimeLimit> limits) {
        return limits.stream()
                .filter(limit -> limit.due != null && !limit.superseded)
                .min(Comparator.comparing(TimeLimit::dueAt).thenComparing(limit -> limit.binding == null))
                .orElse(null);
    }

    private Instant dueAt() {
        return due == null ? Instant.MAX : due.at();
    }
}
