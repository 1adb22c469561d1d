package id.or.amsi.tanggap.incident.history;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Something that somebody tries. The numbers choose among whoever and whatever is there at that moment.
///
/// @param outlet of whoever acts
/// @param incident any outlet's, so that strangers try their luck
/// @param foreign the person it is done to is of another outlet
record Act(Kind kind, int outlet, int actor, int incident, int target, boolean foreign) {

    /// What can be tried.
    enum Kind {
        REPORT,
        REPORT_NAMING,
        GRANT,
        EXCLUDE,
        HAND_OVER,
        MESSAGE,
        MESSAGE_OF_REPORTER,
        LOSE_ROLE,
        GAIN_ROLE,
        REMOVE
    }

    /// A history starts with a report; then everything happens, what strangers may not do included.
    static Arbitrary<List<Act>> histories() {
        return any(Arbitraries.of(Kind.REPORT, Kind.REPORT_NAMING))
                .list()
                .ofSize(1)
                .flatMap(first -> any(kinds())
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(8)
                        .map(rest ->
                                Stream.concat(first.stream(), rest.stream()).toList()));
    }

    private static Arbitrary<Kind> kinds() {
        return Arbitraries.frequency(
                Tuple.of(1, Kind.REPORT),
                Tuple.of(1, Kind.REPORT_NAMING),
                Tuple.of(5, Kind.GRANT),
                Tuple.of(3, Kind.EXCLUDE),
                Tuple.of(4, Kind.HAND_OVER),
                Tuple.of(3, Kind.MESSAGE),
                Tuple.of(2, Kind.MESSAGE_OF_REPORTER),
                Tuple.of(1, Kind.LOSE_ROLE),
                Tuple.of(1, Kind.GAIN_ROLE),
                Tuple.of(1, Kind.REMOVE));
    }

    private static Arbitrary<Act> any(Arbitrary<Kind> kinds) {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 999);
        Arbitrary<Boolean> foreign = Arbitraries.integers().between(0, 5).map(n -> n == 0);
        return Combinators.combine(kinds, number, number, number, number, foreign)
                .as((kind, outlet, actor, incident, target, stranger) ->
                        new Act(kind, outlet % 3, actor, incident, target, stranger));
    }
}
