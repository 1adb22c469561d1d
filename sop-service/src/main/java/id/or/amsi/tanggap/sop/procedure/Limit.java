package id.or.amsi.tanggap.sop.procedure;

/// An overall limit that spans several steps, for example thirty working days from the report to the
/// recommendation.
///
/// @param until the step whose completion ends it
public record Limit(
        String key, Text title, Branch branch, StepClock.Start start, Span.Type type, int amount, String until) {
    public Limit {
        if (key == null || key.isBlank() || title == null || branch == null || until == null) {
            throw new IllegalArgumentException("a limit needs a key, a title, a branch and an end");
        }
        if (start != StepClock.Start.REPORTED) {
            throw new IllegalArgumentException("limits are counted from the report");
        }
        Span.check(type, amount);
    }
}
