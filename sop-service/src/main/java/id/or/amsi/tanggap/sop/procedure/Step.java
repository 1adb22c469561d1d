package id.or.amsi.tanggap.sop.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the procedure.
///
/// @param number how the SOP numbers it, for example `5b`
/// @param function key of the function that acts; blank is possible and refused by the floor
/// @param clocks none: active from the report, without a due time
/// @param before keys of steps that may not be completed earlier than this one
/// @param extension the one extension that is possible, with a reason, or null
/// @param ladder its own ladder, or null for the procedure's
/// @param mediation whether it settles between the affected person and the alleged actor
public record Step(
        String key,
        String number,
        Text title,
        String function,
        Branch branch,
        AppliesWhen appliesWhen,
        List<StepClock> clocks,
        List<String> before,
        List<Gate> gates,
        @Nullable Repetitions repetitions,
        @Nullable Span extension,
        @Nullable List<Rung> ladder,
        boolean mediation) {
    public Step {
        if (key == null || !key.matches("[a-z][a-z0-9-]{0,39}") || number == null || number.isBlank()) {
            throw new IllegalArgumentException("a step needs a key and a number");
        }
        if (title == null || branch == null || appliesWhen == null) {
            throw new IllegalArgumentException("step " + key + " needs a title, a branch and when it applies");
        }
        function = function == null ? "" : function;
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
        before = before == null ? List.of() : List.copyOf(before);
        gates = gates == null ? List.of() : List.copyOf(gates);
        ladder = ladder == null ? null : List.copyOf(ladder);
    }

    /// The same step with another clock at a place, counted from 0.
    ///
    /// @throws IndexOutOfBoundsException without a clock there
    public Step withClock(int place, StepClock clock) {
        List<StepClock> changed = new ArrayList<>(clocks);
        changed.set(place, clock);
        return withClocks(changed);
    }

    /// The same step with other clocks.
    public Step withClocks(List<StepClock> changed) {
        return new Step(
                key,
                number,
                title,
                function,
                branch,
                appliesWhen,
                changed,
                before,
                gates,
                repetitions,
                extension,
                ladder,
                mediation);
    }

    /// The same step with another extension, or none.
    public Step withExtension(@Nullable Span changed) {
        return new Step(
                key,
                number,
                title,
                function,
                branch,
                appliesWhen,
                clocks,
                before,
                gates,
                repetitions,
                changed,
                ladder,
                mediation);
    }

    /// Which incidents a step is for.
    public enum AppliesWhen {
        ALWAYS,
        /// Triage says that the outlet's own platform carries the content.
        OWN_CONTENT
    }
}
