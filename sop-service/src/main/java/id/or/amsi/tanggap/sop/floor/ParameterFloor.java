package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the value of a clause's parameter must satisfy.
///
/// @param number for rules that compare; null takes the clock of the law row
/// @param clock how `number` is counted where the value is a duration, otherwise null
/// @param items for [Rule#CONTAINS], [Rule#LACKS] and [Rule#ONLY]
/// @param formerly for [Rule#CONTAINS]: what items were called in earlier versions of the template, each with its name
/// now; either will do
/// @param other for [Rule#NO_UNLESS_FEW]: the parameter that counts, `number` being the first count that
/// is too many
/// @param law row on which it rests, or null where `source` and `confidence` say why
record ParameterFloor(
        String clause,
        String parameter,
        Rule rule,
        @Nullable Integer number,
        Span.@Nullable Type clock,
        @Nullable List<String> items,
        @Nullable Map<String, String> formerly,
        @Nullable String other,
        @Nullable String law,
        @Nullable String source,
        Basis.@Nullable Confidence confidence) {
    ParameterFloor {
        items = items == null ? List.of() : List.copyOf(items);
        formerly = formerly == null ? Map.of() : Map.copyOf(formerly);
        if ((law == null) != (source != null) || (law == null) != (confidence != null)) {
            throw new IllegalArgumentException(clause + " " + parameter + " rests on a law, or names its source");
        }
    }

    Basis basis() {
        return source == null || confidence == null ? Basis.TEMPLATE : new Basis(source, confidence);
    }

    /// @param bound to compare with
    boolean holds(Value value, Bound bound, Map<String, Value> all) {
        return switch (rule) {
            case AT_MOST -> bound.isAtLeast(value);
            case AT_LEAST -> value instanceof Value.Amount amount && amount.number() >= bound.number();
            case ODD -> value instanceof Value.Amount amount && amount.number() % 2 == 1;
            case YES -> value instanceof Value.Flag flag && flag.on();
            case NO -> value instanceof Value.Flag flag && !flag.on();
            case CONTAINS ->
                value.items().stream().map(this::calledNow).toList().containsAll(wanted());
            case LACKS -> value.items().stream().map(ParameterFloor::plain).noneMatch(this::isUnwanted);
            case ONLY -> !value.items().isEmpty() && filled(value) && wanted().containsAll(value.items());
            case FILLED -> filled(value);
            case NO_UNLESS_FEW ->
                value instanceof Value.Flag flag && (!flag.on() || few(all.get(other), bound.number()));
        };
    }

    private String calledNow(String item) {
        return formerly == null ? item : formerly.getOrDefault(item, item);
    }

    /// However it is written: `StopNCII.org` is `stopncii` too.
    private boolean isUnwanted(String plainItem) {
        return wanted().stream().map(ParameterFloor::plain).anyMatch(plainItem::contains);
    }

    private static String plain(String item) {
        return item.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private List<String> wanted() {
        return items == null ? List.of() : items;
    }

    private static boolean few(@Nullable Value count, int tooMany) {
        return count instanceof Value.Amount amount && amount.number() > 0 && amount.number() < tooMany;
    }

    private static boolean filled(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount.number() > 0;
            case Value.Flag flag -> true;
            case Value.Line line -> !line.text().isBlank();
            case Value.Duration duration -> true;
            case Value.Listed listed -> isFilled(listed.items());
            case Value.Role role -> true;
            case Value.Help help -> isFilled(help.items());
        };
    }

    private static boolean isFilled(List<String> items) {
        return items.stream().anyMatch(item -> !item.isBlank());
    }

    /// How a value is compared.
    enum Rule {
        AT_MOST,
        AT_LEAST,
        ODD,
        YES,
        NO,
        CONTAINS,
        /// None of the items, however they are written.
        LACKS,
        /// At least one of the items, and nothing else.
        ONLY,
        FILLED,
        /// No, except where another parameter is smaller than the number.
        NO_UNLESS_FEW
    }
}
