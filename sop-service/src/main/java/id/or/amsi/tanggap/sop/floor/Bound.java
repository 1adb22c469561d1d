package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Span;
import org.jspecify.annotations.Nullable;

/// What a floor compares a value with: a number, or a length of time together with how it is counted.
///
/// @param span where the value is a duration, otherwise null
record Bound(int number, @Nullable Span span) {
    static Bound of(ParameterFloor floor, @Nullable LawRow row) {
        Integer number = floor.number();
        if (number != null) {
            return new Bound(number, floor.clock() == null ? null : new Span(floor.clock(), number));
        }
        Span clock = row == null ? null : row.clock();
        return new Bound(clock == null ? 0 : clock.amount(), clock);
    }

    /// A duration is as long as its clock makes it: three working days are more than 72 hours.
    boolean isAtLeast(Value value) {
        return switch (value) {
            case Value.Amount amount -> span == null && amount.number() > 0 && amount.number() <= number;
            case Value.Duration duration -> span != null && duration.span().atMost(span);
            case Value.Flag flag -> false;
            case Value.Line line -> false;
            case Value.Listed listed -> false;
            case Value.Role role -> false;
            case Value.Help help -> false;
        };
    }

    String inWords() {
        return span == null ? Integer.toString(number) : span.inWords();
    }

    String inEnglish() {
        return span == null ? Integer.toString(number) : span.inEnglish();
    }
}
