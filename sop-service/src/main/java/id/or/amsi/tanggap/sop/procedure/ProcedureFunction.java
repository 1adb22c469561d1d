package id.or.amsi.tanggap.sop.procedure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A function that acts in the procedure. The outlet appoints people and alternates to it.
///
/// @param above the function over this one in the line, or null at its end
public record ProcedureFunction(
        String key, Text title, @Nullable String above) {
    /// Functions that nobody is appointed to: whom it happened to, and AMSI's coordinator.
    private static final Set<String> NOT_APPOINTED = Set.of("affected-person", "association-coordinator");

    public ProcedureFunction {
        if (key == null || key.isBlank() || title == null || key.equals(above)) {
            throw new IllegalArgumentException("a function needs a key, a title and somebody else above");
        }
    }

    /// Whether the outlet names people for it.
    public boolean appointed() {
        return !NOT_APPOINTED.contains(key);
    }
}
