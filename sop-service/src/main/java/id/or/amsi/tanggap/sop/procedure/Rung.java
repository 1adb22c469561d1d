package id.or.amsi.tanggap.sop.procedure;

import org.jspecify.annotations.Nullable;

/// A rung of the ladder: who hears of a step that is not done, and when.
///
/// @param plus time after `at`, or null for that very moment
/// @param function who is told; [#OWNER] is the person to whom the step belongs
/// @param onlyWithConsent the outlet must have agreed to it; then metadata only, no name and no content
public record Rung(int rung, Point at, @Nullable Span plus, String function, boolean onlyWithConsent) {
    /// Stands for whoever owns the step.
    public static final String OWNER = "$owner";

    public Rung {
        if (rung < 0 || at == null || function == null || function.isBlank()) {
            throw new IllegalArgumentException("a rung needs a number, a point in time and a function");
        }
    }

    /// A point in the life of a clock.
    public enum Point {
        /// Half of the time is used.
        HALF,
        DUE
    }
}
