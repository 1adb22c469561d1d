package id.or.amsi.tanggap.incident.procedure;

import org.jspecify.annotations.Nullable;

/// One rung of the ladder: who hears when time runs out.
///
/// @param at the moment of the time limit that it hangs on
/// @param plus how long after that moment; null at that moment
/// @param function who hears, [#OWNER] for whoever owns the step
/// @param onlyWithConsent climbed only if the outlet agreed to it
public record Rung(int rung, Moment at, @Nullable Span plus, String function, boolean onlyWithConsent) {
    /// Stands for the function, or person, that owns the step.
    public static final String OWNER = "$owner";

    /// A moment of a time limit.
    public enum Moment {
        /// Half of the time is used.
        HALF,
        DUE
    }
}
