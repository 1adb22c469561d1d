package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.report.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What may be said about a quarter, from the counters of all outlets. A pure function of that quarter alone.
///
/// Why nothing smaller can be computed from it: the published counts are sums over sets of incidents that are either
/// disjoint or one the union of others, and every set that adding and subtracting can leave is a union of sets that
/// [Limits] allows. The kinds share no incident, nor do the groups of codes; the KBGO total stands beside groups only
/// if also what remains of it (the groups withheld and the incidents without codes) may be shown, else the smallest
/// groups are withheld as well. Quarters share no incident. Shares of steps give no counts to compute with.
///
/// Counts are rounded down to a multiple of five, shares to one of ten: who knows the limits and which outlets there
/// are could else conclude from the exact number what another outlet has.
final class Publication {
    static final int COUNTS_BY = 5;
    static final int PERCENT_BY = 10;

    private final List<Tally> outlets;
    private final Map<Figure, Integer> figures = new EnumMap<>(Figure.class);

    private Publication(List<Tally> outlets) {
        this.outlets = outlets;
    }

    /// @param outlets the counters of every outlet that has any
    /// @return the figures that are published; those withheld are missing
    static Map<Figure, Integer> of(List<Tally> outlets) {
        Publication publication = new Publication(outlets);
        for (Kind kind : Figure.KINDS) {
            publication.publish(Figure.of(kind), publication.each(Count.of(kind)));
        }
        publication.publishGroups();
        for (DueBasis basis : DueBasis.values()) {
            publication.publishShare(basis);
        }
        return Map.copyOf(publication.figures);
    }

    private void publish(Figure figure, int[] counts) {
        if (Limits.allow(counts)) {
            figures.put(figure, Arrays.stream(counts).sum() / COUNTS_BY * COUNTS_BY);
        }
    }

    private void publishGroups() {
        List<CodeGroup> shown = new ArrayList<>(Arrays.stream(CodeGroup.values())
                .filter(group -> Limits.allow(each(Count.of(group))))
                .sorted(Comparator.comparing(this::total).reversed())
                .toList());
        if (figures.containsKey(Figure.KIND_KBGO)) {
            while (!shown.isEmpty() && !Limits.allow(kbgoWithout(shown))) {
                shown.removeLast();
            }
        }
        shown.forEach(group -> publish(Figure.of(group), each(Count.of(group))));
    }

    private int[] kbgoWithout(List<CodeGroup> groups) {
        return outlets.stream()
                .mapToInt(outlet -> outlet.of(Count.KBGO)
                        - groups.stream()
                                .mapToInt(group -> outlet.of(Count.of(group)))
                                .sum())
                .toArray();
    }

    /// Neither too few cases nor too few steps, so that no outlet makes the share alone.
    private void publishShare(DueBasis basis) {
        int[] steps = each(basis.steps());
        if (Limits.allow(each(basis.cases())) && Limits.allow(steps)) {
            long onTime = Arrays.stream(each(basis.onTime())).sum();
            int percent = Math.toIntExact(onTime * 100 / Arrays.stream(steps).sum());
            figures.put(Figure.of(basis), Math.min(100 - PERCENT_BY, percent / PERCENT_BY * PERCENT_BY));
        }
    }

    private int total(CodeGroup group) {
        return Arrays.stream(each(Count.of(group))).sum();
    }

    private int[] each(Count count) {
        return outlets.stream().mapToInt(outlet -> outlet.of(count)).toArray();
    }
}
