package id.or.amsi.tanggap.incident.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationTest {
    @Test
    void aCellIsShownThatKeepsTheLimitsWithoutAnyOneOutlet() {
        assertThat(hoaxes(3, 2, 2, 2)).isEqualTo(5);
        assertThat(hoaxes(30, 20, 20, 20)).isEqualTo(90);
        assertThat(hoaxes(1, 1, 1, 1, 1, 1)).isEqualTo(5);
    }

    @Test
    void itIsWithheldWhenOneOutletLeavesTooLittleBehind() {
        assertThat(hoaxes(5, 5, 5)).as("two outlets left").isNull();
        assertThat(hoaxes(3, 2, 1, 1)).as("four incidents left").isNull();
        assertThat(hoaxes(9, 6, 2, 1)).as("six of nine left are one outlet's").isNull();
        assertThat(hoaxes(12, 3, 3, 1)).as("one outlet has more than 60 %").isNull();
        assertThat(hoaxes()).as("nobody reports").isNull();
    }

    @Test
    void theTotalOfKbgoStandsBesideGroupsOnlyIfTheRestMayBeShownToo() {
        assertThat(groups(4, Map.of(Count.INTIMATE_CONTENT, 10, Count.PRIVACY, 5, Count.ATTACK, 3, Count.KBGO, 20)))
                .containsOnly(
                        Map.entry(Figure.KIND_KBGO, 80),
                        Map.entry(Figure.GROUP_INTIMATE_CONTENT, 40),
                        Map.entry(Figure.GROUP_PRIVACY, 20),
                        Map.entry(Figure.GROUP_ATTACK, 10));
        assertThat(groups(4, Map.of(Count.INTIMATE_CONTENT, 10, Count.PRIVACY, 5, Count.ATTACK, 3, Count.KBGO, 18)))
                .as("nothing would remain: that, too, would be said")
                .containsOnlyKeys(Figure.KIND_KBGO, Figure.GROUP_INTIMATE_CONTENT, Figure.GROUP_PRIVACY);
    }

    @Test
    void theShareOfStepsIsABandOfTenPercentAndNeverExactlyAll() {
        assertThat(onTime(5, 5)).isEqualTo(90);
        assertThat(onTime(20, 13)).isEqualTo(60);
        assertThat(onTime(5, 0)).isZero();
    }

    @Test
    void theShareIsWithheldWhenFewCasesOrOneOutletMakeIt() {
        assertThat(share(tally(1, 50, 50), tally(1, 50, 50), tally(1, 50, 50), tally(1, 50, 50)))
                .as("four cases")
                .isNull();
        assertThat(share(tally(3, 300, 300), tally(3, 3, 3), tally(3, 3, 3), tally(3, 3, 3)))
                .as("one outlet has nearly all steps")
                .isNull();
    }

    private static @Nullable Integer hoaxes(int... perOutlet) {
        return World.ofHoaxes(perOutlet).published().get(Figure.KIND_HOAX);
    }

    private static Map<Figure, Integer> groups(int outlets, Map<Count, Integer> each) {
        return Publication.of(Collections.nCopies(outlets, new Tally(each)));
    }

    private static @Nullable Integer onTime(int steps, int inTime) {
        return share(
                tally(2, steps, inTime), tally(2, steps, inTime), tally(2, steps, inTime), tally(2, steps, inTime));
    }

    private static Tally tally(int cases, int steps, int inTime) {
        return new Tally(Map.of(Count.LAW_CASES, cases, Count.LAW_STEPS, steps, Count.LAW_ON_TIME, inTime));
    }

    private static @Nullable Integer share(Tally... outlets) {
        return Publication.of(List.copyOf(Arrays.asList(outlets))).get(Figure.ON_TIME_LAW);
    }
}
