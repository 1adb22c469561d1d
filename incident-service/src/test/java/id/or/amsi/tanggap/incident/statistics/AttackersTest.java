package id.or.amsi.tanggap.incident.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.statistics.World.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Those who want to know more than the figures say: the association, and an outlet that knows its own counters, all
/// figures of all quarters, which outlets there are, and how figures are computed.
class AttackersTest {

    /// Adding and subtracting, as if figures were exact: over the tables of a quarter and over quarters between
    /// which outlets come and go, each outlet subtracting itself.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatAddingAndSubtractingLeavesIsNeverSmallerThanTheLimits(@ForAll("quarters") List<World> quarters) {
        List<boolean[]> left = new ArrayList<>();
        for (World quarter : quarters) {
            List<boolean[]> sets = reachable(quarter);
            assertThat(sets)
                    .as("what is left of %s", quarter)
                    .allMatch(set -> IntStream.range(-1, quarter.outlets().length)
                            .allMatch(outlet -> World.meetsTheRule(quarter.without(outlet, set))));
            left.add(sets.isEmpty() ? new boolean[World.PARTS] : sets.getLast());
        }
        acrossQuarters(quarters, left);
    }

    /// Who knows the rule, the outlets and its own number considers every case that fits: no other outlet's number
    /// follows. With exact numbers it would: 7 from four outlets, one's own being 1, says that each other has 2.
    @Example
    void whoKnowsTheRuleLearnsNoOtherOutletsNumber() {
        record Seen(int own, @Nullable Integer published) {}
        for (int[] size : new int[][] {{4, 9}, {5, 6}, {6, 4}}) {
            Map<Seen, List<Set<Integer>>> possible = new HashMap<>();
            everyCase(size[0], size[1]).forEach(outlets -> {
                Integer published = World.ofHoaxes(outlets).published().get(Figure.KIND_HOAX);
                List<Set<Integer>> of = possible.computeIfAbsent(
                        new Seen(outlets[0], published),
                        seen -> Stream.generate(() -> (Set<Integer>) new TreeSet<Integer>())
                                .limit(outlets.length)
                                .toList());
                IntStream.range(1, outlets.length)
                        .forEach(other -> of.get(other).add(outlets[other]));
            });

            // beyond, there are fitting cases with greater numbers than were tried
            possible.keySet().removeIf(seen -> seen.published != null && seen.published > size[1] + 1);
            assertThat(possible.keySet()).anyMatch(seen -> seen.published != null);
            assertThat(possible)
                    .allSatisfy((seen, numbers) -> assertThat(numbers.stream().skip(1))
                            .as("%d outlets, %s", size[0], seen)
                            .allMatch(number -> number.size() > 1));
        }
    }

    /// Whatever somebody wants to know of another outlet: something else could be true, and everything published and
    /// everything known be the same.
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anotherOutletsNumberCouldAlwaysBeAnother(
            @ForAll("worlds") World world, @ForAll int attacker, @ForAll int other, @ForAll int part) {
        int known = Math.floorMod(attacker, world.outlets().length);
        int target = (known + 1 + Math.floorMod(other, world.outlets().length - 1)) % world.outlets().length;
        int wanted = Math.floorMod(part, World.PARTS);

        assertThat(twin(world, known, twin -> twin.outlets()[target][wanted] != world.outlets()[target][wanted]))
                .as("part %d of outlet %d for outlet %d in %s", wanted, target, known, world)
                .isTrue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aWithheldFigureCouldAlwaysBeAnother(@ForAll("worlds") World world, @ForAll int attacker) {
        int known = Math.floorMod(attacker, world.outlets().length);
        Set<Figure> published = world.published().keySet();

        for (Figure figure : Figure.values()) {
            if (!figure.name().startsWith("ON_TIME") && !published.contains(figure)) {
                boolean[] parts = World.partsOf(figure);
                assertThat(twin(world, known, twin -> twin.total(parts) != world.total(parts)))
                        .as("%s for outlet %d in %s", figure, known, world)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<List<World>> quarters() {
        return worlds().list().ofMinSize(2).ofMaxSize(4);
    }

    /// Mostly around the limits: few outlets with few incidents, some with many.
    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Integer> incidents = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(1, 4)),
                Tuple.of(1, Arbitraries.integers().between(5, 30)));
        return incidents
                .array(int[].class)
                .ofSize(World.PARTS)
                .array(int[][].class)
                .ofMinSize(3)
                .ofMaxSize(9)
                .map(World::new);
    }

    /// Every set of incidents that sums and differences of published counts can stand for. A figure is never needed
    /// twice: the incidents without codes are in one figure only, each other part in at most two.
    private static List<boolean[]> reachable(World world) {
        List<boolean[]> figures = world.published().keySet().stream()
                .filter(figure -> !figure.name().startsWith("ON_TIME"))
                .map(World::partsOf)
                .toList();
        List<boolean[]> sets = new ArrayList<>();
        for (int code = 1; code < Math.pow(3, figures.size()); code++) {
            int[] sum = new int[World.PARTS];
            for (int figure = 0, rest = code; figure < figures.size(); figure++, rest /= 3) {
                int times = rest % 3 - 1;
                for (int part = 0; part < World.PARTS; part++) {
                    sum[part] += figures.get(figure)[part] ? times : 0;
                }
            }
            if (Arrays.stream(sum).allMatch(times -> times == 0 || times == 1)
                    && Arrays.stream(sum).anyMatch(times -> times == 1)) {
                boolean[] set = new boolean[World.PARTS];
                IntStream.range(0, World.PARTS).forEach(part -> set[part] = sum[part] == 1);
                sets.add(set);
            }
        }
        return sets;
    }

    /// Outlets have the same place in each quarter; those that have left or not come yet have nothing there.
    private static void acrossQuarters(List<World> quarters, List<boolean[]> sets) {
        int outlets = quarters.stream()
                .mapToInt(quarter -> quarter.outlets().length)
                .max()
                .orElse(0);
        for (int left = -1; left < outlets; left++) {
            int[] sum = new int[outlets];
            for (int quarter = 0; quarter < quarters.size(); quarter++) {
                int[] more = quarters.get(quarter).without(left, sets.get(quarter));
                IntStream.range(0, more.length).forEach(outlet -> sum[outlet] += more[outlet]);
            }
            if (Arrays.stream(sum).sum() > 0) {
                assertThat(World.meetsTheRule(sum)).as("quarters together").isTrue();
            }
        }
    }

    /// Looks for another world that the attacker cannot tell from this one: one move, or two of which one hides the
    /// other.
    private static boolean twin(World world, int attacker, Predicate<World> differs) {
        Map<Figure, Integer> published = world.published();
        List<List<Change>> moves = world.moves(attacker);
        List<World> moved = moves.stream()
                .map(world::with)
                .filter(Objects::nonNull)
                .filter(differs)
                .toList();
        Stream<World> movedTwice =
                moved.stream().flatMap(once -> moves.stream().map(once::with).filter(Objects::nonNull));
        return Stream.concat(moved.stream(), movedTwice)
                .filter(differs)
                .anyMatch(twin -> twin.published().equals(published));
    }

    private static Stream<int[]> everyCase(int outlets, int most) {
        return IntStream.range(0, (int) Math.pow(most + 1, outlets)).mapToObj(code -> {
            int[] numbers = new int[outlets];
            for (int outlet = 0, rest = code; outlet < outlets; outlet++, rest /= most + 1) {
                numbers[outlet] = rest % (most + 1);
            }
            return numbers;
        });
    }
}
