package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Values of a parameter on either side of its floor.
final class Values {
    private Values() {}

    static Value softer(ParameterFloor floor, int limit, int by) {
        return switch (floor.rule()) {
            case AT_MOST -> new Value.Amount(limit + by);
            case AT_LEAST -> new Value.Amount(limit - by);
            case ODD -> new Value.Amount(2 + 2 * by);
            case YES -> new Value.Flag(false);
            case NO, NO_UNLESS_FEW -> new Value.Flag(true);
            case CONTAINS -> new Value.Listed(without(items(floor), by));
            case LACKS -> new Value.Listed(items(floor));
            case FILLED -> new Value.Line(" ".repeat(by % 3));
        };
    }

    static Value stricter(ParameterFloor floor, int limit, int by) {
        return switch (floor.rule()) {
            case AT_MOST -> new Value.Amount(1 + by % limit);
            case AT_LEAST -> new Value.Amount(limit + 2 * by);
            case ODD -> new Value.Amount(3 + 2 * by);
            case YES -> new Value.Flag(true);
            case NO, NO_UNLESS_FEW -> new Value.Flag(false);
            case CONTAINS -> new Value.Listed(with(items(floor), "lainnya " + by));
            case LACKS -> new Value.Listed(List.of("layanan-" + by));
            case FILLED -> new Value.Listed(List.of("isi " + by));
        };
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
