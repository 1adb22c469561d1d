package id.or.amsi.tanggap.incident.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What really happened in a quarter: per outlet, how many incidents lie in each smallest part that can be told
/// apart. It knows by itself which parts a figure adds up, and what the rule for a part is.
final class World {
    static final List<Count> OTHER_KINDS = List.of(Count.HOAX, Count.HATE_SPEECH, Count.CHILD_SAFETY);
    static final List<Count> GROUPS =
            List.of(Count.INTIMATE_CONTENT, Count.OFFLINE, Count.PRIVACY, Count.DECEPTION, Count.ATTACK);
    /// The other kinds, the groups, and KBGO without codes.
    static final int PARTS = OTHER_KINDS.size() + GROUPS.size() + 1;
    private static final int FIRST_GROUP = OTHER_KINDS.size();

    private final int[][] outlets;

    World(int[][] outlets) {
        this.outlets = outlets;
    }

    int[][] outlets() {
        return outlets;
    }

    /// Only one part counts.
    static World ofHoaxes(int... perOutlet) {
        return new World(Arrays.stream(perOutlet)
                .mapToObj(hoaxes -> {
                    int[] parts = new int[PARTS];
                    parts[0] = hoaxes;
                    return parts;
                })
                .toArray(int[][]::new));
    }

    Map<Figure, Integer> published() {
        return Publication.of(Arrays.stream(outlets).map(World::tally).toList());
    }

    /// Which parts a figure adds up; it counts nothing else.
    static boolean[] partsOf(Figure figure) {
        boolean[] parts = new boolean[PARTS];
        String name = figure.name().replaceFirst("^(KIND|GROUP)_", "");
        if (figure == Figure.KIND_KBGO) {
            Arrays.fill(parts, FIRST_GROUP, PARTS, true);
        } else if (figure.name().startsWith("KIND_")) {
            parts[OTHER_KINDS.indexOf(Count.valueOf(name))] = true;
        } else {
            parts[FIRST_GROUP + GROUPS.indexOf(Count.valueOf(name))] = true;
        }
        return parts;
    }

    /// The incidents of some parts, outlet by outlet, without those of one outlet.
    int[] without(int outlet, boolean[] parts) {
        return IntStream.range(0, outlets.length)
                .map(each -> each == outlet ? 0 : of(each, parts))
                .toArray();
    }

    int total(boolean[] parts) {
        return IntStream.range(0, outlets.length).map(each -> of(each, parts)).sum();
    }

    /// The rule in its own words: 5 incidents, 3 outlets, none with more than 60 %.
    static boolean meetsTheRule(int[] perOutlet) {
        int incidents = Arrays.stream(perOutlet).sum();
        long contributing = Arrays.stream(perOutlet).filter(count -> count > 0).count();
        return incidents >= 5
                && contributing >= 3
                && Arrays.stream(perOutlet).max().orElse(0) <= 0.6 * incidents;
    }

    /// The same with some incidents more or fewer; null if there would be fewer than none.
    @Nullable
    World with(List<Change> changes) {
        int[][] changed = Arrays.stream(outlets).map(int[]::clone).toArray(int[][]::new);
        for (Change change : changes) {
            changed[change.outlet][change.part] += change.by;
            if (changed[change.outlet][change.part] < 0) {
                return null;
            }
        }
        return new World(changed);
    }

    private int of(int outlet, boolean[] parts) {
        return IntStream.range(0, PARTS)
                .filter(part -> parts[part])
                .map(part -> outlets[outlet][part])
                .sum();
    }

    private static Tally tally(int[] parts) {
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        for (int kind = 0; kind < OTHER_KINDS.size(); kind++) {
            counts.put(OTHER_KINDS.get(kind), parts[kind]);
        }
        for (int group = 0; group < GROUPS.size(); group++) {
            counts.put(GROUPS.get(group), parts[FIRST_GROUP + group]);
        }
        counts.put(
                Count.KBGO,
                IntStream.range(FIRST_GROUP, PARTS).map(part -> parts[part]).sum());
        return new Tally(counts);
    }

    /// How another world may differ in one outlet that is not the given one: some incidents more or fewer of one part,
    /// or
    /// some of one part that have other codes.
    List<List<Change>> moves(int notOf) {
        List<List<Change>> moves = new ArrayList<>();
        for (int outlet = 0; outlet < outlets.length; outlet++) {
            for (int part = 0; part < PARTS && outlet != notOf; part++) {
                for (int by : new int[] {1, -1, 2, -2, 500}) {
                    moves.add(List.of(new Change(outlet, part, by)));
                }
                for (int other = FIRST_GROUP; other < PARTS && part >= FIRST_GROUP; other++) {
                    for (int by : new int[] {1, outlets[outlet][part]}) {
                        moves.add(List.of(new Change(outlet, part, -by), new Change(outlet, other, by)));
                    }
                }
            }
        }
        return moves;
    }

    /// So many incidents more in one part of one outlet.
    record Change(int outlet, int part, int by) {}

    @Override
    public String toString() {
        return Arrays.deepToString(outlets);
    }
}
