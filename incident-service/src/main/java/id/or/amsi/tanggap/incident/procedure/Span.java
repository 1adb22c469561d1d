package id.or.amsi.tanggap.incident.procedure;

/// An amount of time as procedures count it.
///
/// @param amount not negative
public record Span(Type type, int amount) {
    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of time is negative");
        }
    }

    /// How an amount is counted.
    public enum Type {
        /// Running hours, day and night.
        HOURS,
        /// Calendar days: the same local time so many days later.
        DAYS,
        /// The end of the n-th working day after the day of the start, where the outlet is. With 0, the end
        /// of that day itself, or of the next working day if it is none.
        WORKING_DAYS
    }
}
