package id.or.amsi.tanggap.incident.procedure;

import org.jspecify.annotations.Nullable;

/// What must be there before a step may be completed.
///
/// @param action what the affected person must have agreed to; null unless a consent is asked for
/// @param step what must be done first; null unless a step is asked for
public record Gate(
        Kind kind, @Nullable String action, @Nullable String step) {
    public Gate {
        if ((action != null) != (kind == Kind.CONSENT) || (step != null) != (kind == Kind.STEP)) {
            throw new IllegalArgumentException("a gate asks for one consent or for one step");
        }
    }

    public static Gate consent(String action) {
        return new Gate(Kind.CONSENT, action, null);
    }

    public static Gate step(String step) {
        return new Gate(Kind.STEP, null, step);
    }

    /// What a gate asks for.
    public enum Kind {
        CONSENT,
        STEP
    }
}
