package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A fact in the columns of its table: codes only, what people say of it is sealed elsewhere.
///
/// @param value severity, name of an occurrence, action, reason of a pause, or agreement
record FactColumns(
        FactType type,
        @Nullable String stepKey,
        @Nullable Integer occurrence,
        @Nullable String value,
        @Nullable Branch branch,
        @Nullable Boolean ownContent) {

    /// @param agreement only with a closing
    static FactColumns of(Fact fact, @Nullable Agreement agreement) {
        return switch (fact) {
            case Fact.Reported reported -> plain(FactType.REPORTED, null);
            case Fact.Triaged triaged ->
                new FactColumns(
                        FactType.TRIAGED,
                        null,
                        null,
                        triaged.severity().name(),
                        triaged.branch(),
                        triaged.ownContent());
            case Fact.StepDone done -> step(FactType.STEP_DONE, done.stepKey(), done.occurrence());
            case Fact.StepSkipped skipped -> step(FactType.STEP_SKIPPED, skipped.stepKey(), skipped.occurrence());
            case Fact.Occurred occurred -> plain(FactType.OCCURRED, occurred.name());
            case Fact.ConsentGiven given -> plain(FactType.CONSENT_GIVEN, given.action());
            case Fact.ConsentWithdrawn withdrawn -> plain(FactType.CONSENT_WITHDRAWN, withdrawn.action());
            case Fact.Extended extended -> step(FactType.EXTENDED, extended.stepKey(), 1);
            case Fact.Paused paused -> plain(FactType.PAUSED, paused.reason());
            case Fact.Resumed resumed -> plain(FactType.RESUMED, null);
            case Fact.Closed closed -> plain(FactType.CLOSED, agreement == null ? null : agreement.name());
        };
    }

    Fact fact(Instant at) {
        return switch (type) {
            case REPORTED -> new Fact.Reported(at);
            case TRIAGED ->
                new Fact.Triaged(
                        at, Severity.valueOf(word()), Objects.requireNonNull(branch), Boolean.TRUE.equals(ownContent));
            case STEP_DONE -> new Fact.StepDone(at, step(), number());
            case STEP_SKIPPED -> new Fact.StepSkipped(at, step(), number());
            case OCCURRED -> new Fact.Occurred(at, word());
            case CONSENT_GIVEN -> new Fact.ConsentGiven(at, word());
            case CONSENT_WITHDRAWN -> new Fact.ConsentWithdrawn(at, word());
            case EXTENDED -> new Fact.Extended(at, step());
            case PAUSED -> new Fact.Paused(at, word());
            case RESUMED -> new Fact.Resumed(at);
            case CLOSED -> new Fact.Closed(at);
        };
    }

    private String word() {
        return Objects.requireNonNull(value);
    }

    private String step() {
        return Objects.requireNonNull(stepKey);
    }

    private int number() {
        return Objects.requireNonNull(occurrence);
    }

    private static FactColumns plain(FactType type, @Nullable String value) {
        return new FactColumns(type, null, null, value, null, null);
    }

    private static FactColumns step(FactType type, String key, int occurrence) {
        return new FactColumns(type, key, occurrence, null, null, null);
    }
}
