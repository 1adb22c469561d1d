package id.or.amsi.tanggap.incident.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a procedure.
///
/// @param number as people cite it, for example `5b`
/// @param function who acts
/// @param before steps that may not be completed earlier than this one
/// @param repetitions when it comes again; null if it comes once
/// @param extension by how much it may be prolonged, once and with a reason; null if never
/// @param ladder null for the procedure's
/// @param mediation true if the parties are to be brought to settle; a KBGO procedure has no such step
public record Step(
        String key,
        String number,
        Title title,
        String function,
        Branches branch,
        Condition appliesWhen,
        List<Clock> clocks,
        List<String> before,
        List<Gate> gates,
        @Nullable Repetitions repetitions,
        @Nullable Span extension,
        @Nullable List<Rung> ladder,
        boolean mediation) {

    public Step {
        clocks = List.copyOf(clocks);
        before = List.copyOf(before);
        gates = List.copyOf(gates);
        ladder = ladder == null ? null : List.copyOf(ladder);
    }

    /// How often it comes, the first time included.
    public int occurrences() {
        return repetitions == null ? 1 : 1 + repetitions.at().size();
    }

    /// When a step belongs to an incident at all.
    public enum Condition {
        ALWAYS,
        /// The outlet itself carries the content.
        OWN_CONTENT
    }

    /// When a step comes again.
    ///
    /// @param from the start or the end of its first occurrence
    /// @param at how long after that each further occurrence is due
    public record Repetitions(From from, List<Span> at) {
        public Repetitions {
            at = List.copyOf(at);
        }

        /// What repetitions are counted from.
        public enum From {
            START,
            DONE
        }
    }
}
