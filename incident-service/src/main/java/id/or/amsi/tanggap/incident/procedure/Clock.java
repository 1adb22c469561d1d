package id.or.amsi.tanggap.incident.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One time limit of a step.
///
/// @param of the step that must be done or the occurrence that must happen; null if it starts with the report
/// @param amount for severities that `bySeverity` does not name
/// @param binding the rule that binds the outlet whatever its SOP says; null if only the SOP sets this limit
/// @param supersedes once started, it makes those written before it void, except binding ones
public record Clock(
        Start start,
        @Nullable String of,
        Branches branch,
        Span.Type type,
        int amount,
        Map<Severity, Integer> bySeverity,
        @Nullable String binding,
        boolean supersedes) {

    public Clock {
        bySeverity = bySeverity == null ? Map.of() : Map.copyOf(bySeverity);
        if ((of == null) != (start == Start.REPORTED)) {
            throw new IllegalArgumentException("a clock must say what it starts at");
        }
    }

    public Span span(Severity severity) {
        return new Span(type, bySeverity.getOrDefault(severity, amount));
    }

    public boolean isBinding() {
        return binding != null;
    }

    /// What a clock starts at.
    public enum Start {
        REPORTED,
        STEP_DONE,
        OCCURRED
    }
}
