package id.or.amsi.tanggap.sop.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A clock of a step: what starts it and how long it runs. A step is due when the first of its clocks
/// runs out.
///
/// @param of the step (for `STEP_DONE`) or the occurrence (for `OCCURRED`) that starts it, otherwise null
/// @param branch the incidents in which it runs
/// @param amount in the unit of `type`
/// @param bySeverity amounts that replace `amount` for some severities
/// @param binding id of the law row that binds the outlet to it, or null where the SOP is the only source
/// @param supersedes once started it voids the clocks listed before it
public record StepClock(
        Start start,
        @Nullable String of,
        Branch branch,
        Span.Type type,
        int amount,
        Map<Severity, Integer> bySeverity,
        @Nullable String binding,
        boolean supersedes) {
    public StepClock {
        if (start == null || branch == null) {
            throw new IllegalArgumentException("a clock needs a start and a branch");
        }
        if ((start == Start.REPORTED) != (of == null)) {
            throw new IllegalArgumentException("a clock names what starts it, unless that is the report");
        }
        bySeverity = bySeverity == null ? Map.of() : Map.copyOf(bySeverity);
        Span.check(type, amount);
        bySeverity.values().forEach(other -> Span.check(type, other));
    }

    /// The longest time that it can give to anybody.
    public Span longest() {
        int most = amount;
        for (int other : bySeverity.values()) {
            most = Math.max(most, other);
        }
        return new Span(type, most);
    }

    /// The same clock with other amounts.
    public StepClock lasting(int newAmount, Map<Severity, Integer> newBySeverity) {
        return new StepClock(start, of, branch, type, newAmount, newBySeverity, binding, supersedes);
    }

    /// What starts a clock.
    public enum Start {
        /// The report reached the outlet.
        REPORTED,
        /// A step was done for the last time.
        STEP_DONE,
        /// Something happened that a handler records, for example a complaint.
        OCCURRED
    }
}
