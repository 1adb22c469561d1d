package id.or.amsi.tanggap.sop.procedure;

/// A length of time as an SOP counts it.
///
/// @param amount hours, calendar days or working days; only working days may be 0, the end of the day
/// itself
public record Span(Type type, int amount) {
    /// The longest that an SOP may sensibly say, in any unit.
    private static final int MOST = 10_000;

    public Span {
        check(type, amount);
    }

    static void check(Type type, int amount) {
        if (type == null || amount < type.least() || amount > MOST) {
            throw new IllegalArgumentException("no span: " + amount + " " + type);
        }
    }

    /// Whether it ends no later than `limit` wherever both start. Indonesia has no summer time, so a day
    /// is 24 hours; working days may stretch over any holidays and are never inside hours or calendar
    /// days.
    public boolean atMost(Span limit) {
        return switch (type) {
            case WORKING_DAYS -> limit.type == Type.WORKING_DAYS && amount <= limit.amount;
            case HOURS, DAYS -> hours() <= limit.hours();
        };
    }

    /// For example `3 hari kerja`.
    public String inWords() {
        return amount + " "
                + switch (type) {
                    case HOURS -> "jam";
                    case DAYS -> "hari";
                    case WORKING_DAYS -> "hari kerja";
                };
    }

    /// For example `3 working days`.
    public String inEnglish() {
        return amount + " "
                + switch (type) {
                    case HOURS -> "hours";
                    case DAYS -> "days";
                    case WORKING_DAYS -> "working days";
                };
    }

    private int hours() {
        return type == Type.HOURS ? amount : 24 * amount;
    }

    /// How time is counted. Running hours include nights and holidays; working days are those of the
    /// outlet's region and zone.
    public enum Type {
        HOURS,
        DAYS,
        WORKING_DAYS;

        private int least() {
            return this == WORKING_DAYS ? 0 : 1;
        }
    }
}
