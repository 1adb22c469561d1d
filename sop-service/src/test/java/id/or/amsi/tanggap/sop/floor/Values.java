package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.NewsroomRole;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Values of a parameter on either side of its floor.
final class Values {
    private Values() {}

    static Value softer(ParameterFloor floor, Bound bound, int by) {
        int limit = bound.number();
        return switch (floor.rule()) {
            case AT_MOST -> bound.span() == null ? new Value.Amount(limit + by) : longer(bound.span(), by);
            case AT_LEAST -> new Value.Amount(limit - by);
            case ODD -> new Value.Amount(2 + 2 * by);
            case YES -> new Value.Flag(false);
            case NO, NO_UNLESS_FEW -> new Value.Flag(true);
            case CONTAINS -> new Value.Listed(without(items(floor), by));
            case LACKS -> new Value.Listed(items(floor));
            case ONLY -> new Value.Listed(with(items(floor), "lainnya " + by));
            case FILLED -> new Value.Line(" ".repeat(by % 3));
        };
    }

    static Value stricter(ParameterFloor floor, Bound bound, int by) {
        int limit = bound.number();
        return switch (floor.rule()) {
            case AT_MOST -> bound.span() == null ? new Value.Amount(1 + by % limit) : shorter(bound.span(), by);
            case AT_LEAST -> new Value.Amount(limit + 2 * by);
            case ODD -> new Value.Amount(3 + 2 * by);
            case YES -> new Value.Flag(true);
            case NO, NO_UNLESS_FEW -> new Value.Flag(false);
            case CONTAINS -> new Value.Listed(with(items(floor), "lainnya " + by));
            case LACKS -> new Value.Listed(List.of("layanan-" + by));
            case ONLY ->
                new Value.Listed(List.of(items(floor).get(by % items(floor).size())));
            case FILLED -> new Value.Listed(List.of("isi " + by));
        };
    }

    /// Every way of going below the floor from a value that is above it, by as little as possible and by a lot.
    static List<Value> allSofter(ParameterFloor floor, Bound bound, Value current) {
        int limit = bound.number();
        return switch (floor.rule()) {
            case AT_MOST -> bound.span() == null ? amounts(limit + 1, limit + 9_999, 0) : allLonger(bound.span());
            case AT_LEAST -> amounts(limit - 1, 0);
            case ODD -> amounts(2, 4, 1_000);
            case YES -> List.of(new Value.Flag(false));
            case NO, NO_UNLESS_FEW -> List.of(new Value.Flag(true));
            case CONTAINS -> withoutOne(items(floor));
            case LACKS ->
                items(floor).stream()
                        .<Value>map(item -> new Value.Listed(with(listed(current), item)))
                        .toList();
            case ONLY ->
                current instanceof Value.Role role
                        ? otherRoles(role)
                        : List.of(new Value.Listed(with(listed(current), "lainnya")), new Value.Listed(List.of()));
            case FILLED -> List.of(empty(current));
        };
    }

    private static List<Value> amounts(int... numbers) {
        return Arrays.stream(numbers).<Value>mapToObj(Value.Amount::new).toList();
    }

    private static List<Value> withoutOne(List<String> items) {
        return IntStream.range(0, items.size())
                .<Value>mapToObj(place -> new Value.Listed(without(items, place)))
                .toList();
    }

    private static Value empty(Value current) {
        return switch (current) {
            case Value.Amount amount -> new Value.Amount(0);
            case Value.Flag flag -> throw new IllegalArgumentException("a truth value is never empty");
            case Value.Line line -> new Value.Line("  ");
            case Value.Duration duration -> throw new IllegalArgumentException("a length of time is never empty");
            case Value.Listed listed -> new Value.Listed(List.of(" "));
            case Value.Role role -> throw new IllegalArgumentException("a role is never empty");
            case Value.Help help -> new Value.Help(List.of());
        };
    }

    /// Longer by number, in another unit, or on another clock.
    private static List<Value> allLonger(Span limit) {
        return List.of(
                in(limit.type(), limit.amount() + 1),
                in(limit.type(), 10_000),
                in(Span.Type.HOURS, hours(limit) + 1),
                in(Span.Type.DAYS, hours(limit) / 24 + 1),
                in(Span.Type.WORKING_DAYS, 0),
                in(Span.Type.WORKING_DAYS, Math.max(1, hours(limit) / 24)));
    }

    private static Value longer(Span limit, int by) {
        List<Value> all = allLonger(limit);
        return by % 2 == 0 ? in(limit.type(), limit.amount() + by) : all.get(by / 2 % all.size());
    }

    private static Value shorter(Span limit, int by) {
        int hours = 1 + by % hours(limit);
        return hours % 24 == 0 ? in(Span.Type.DAYS, hours / 24) : in(Span.Type.HOURS, hours);
    }

    private static Value in(Span.Type type, int amount) {
        return new Value.Duration(new Span(type, amount));
    }

    private static int hours(Span span) {
        return span.type() == Span.Type.HOURS ? span.amount() : 24 * span.amount();
    }

    private static List<Value> otherRoles(Value.Role role) {
        return Arrays.stream(NewsroomRole.values())
                .filter(other -> other != role.role())
                .<Value>map(Value.Role::new)
                .toList();
    }

    private static List<String> listed(Value value) {
        return value.items();
    }

    private static List<String> items(ParameterFloor floor) {
        return Objects.requireNonNull(floor.items());
    }

    private static List<String> without(List<String> items, int place) {
        List<String> left = new ArrayList<>(items);
        left.remove(place % items.size());
        return left;
    }

    private static List<String> with(List<String> items, String added) {
        List<String> more = new ArrayList<>(items);
        more.add(added);
        return more;
    }
}
