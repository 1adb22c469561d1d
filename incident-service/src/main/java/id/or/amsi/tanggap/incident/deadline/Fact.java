package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import java.time.Instant;

/// Something that happened to an incident and moves its deadlines. Facts are only ever added; the plan
/// follows from them and from nothing else.
public sealed interface Fact {
    /// When it happened, which may be earlier than when it was noted.
    Instant at();

    /// The incident became known to the outlet.
    record Reported(Instant at) implements Fact {}

    /// Somebody judged it; the newest judgement counts.
    ///
    /// @param ownContent true if the outlet itself carries the content
    record Triaged(Instant at, Severity severity, Branch branch, boolean ownContent) implements Fact {}

    /// @param occurrence 1 for the first time
    record StepDone(Instant at, String stepKey, int occurrence) implements Fact {}

    /// Left out with a reason. What waits for the step's end goes on.
    ///
    /// @param occurrence 1 for the first time
    record StepSkipped(Instant at, String stepKey, int occurrence) implements Fact {}

    /// Something from outside, for example `complaint-received`.
    record Occurred(Instant at, String name) implements Fact {}

    record ConsentGiven(Instant at, String action) implements Fact {}

    record ConsentWithdrawn(Instant at, String action) implements Fact {}

    /// The step's time was prolonged. Counts once per step.
    record Extended(Instant at, String stepKey) implements Fact {}

    /// The clocks stand still. A reason that the procedure does not allow stops none.
    record Paused(Instant at, String reason) implements Fact {}

    record Resumed(Instant at) implements Fact {}

    record Closed(Instant at) implements Fact {}
}
