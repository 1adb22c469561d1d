package id.or.amsi.tanggap.sop.floor;

import static id.or.amsi.tanggap.sop.floor.AnSop.KBGO;
import static id.or.amsi.tanggap.sop.floor.AnSop.anSop;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.procedure.Severity;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever an outlet changes in the softer direction is found and named; whatever it makes stricter is nobody's
/// business.
class StricterNeverSofterTest {
    private static final Floor FLOOR = new Floors().of("KBGO");
    private static final Laws LAWS = new Laws();

    private final FloorRules rules = FloorRules.shipped();

    @Property(tries = 150)
    void aParameterBelowItsFloorIsFound(@ForAll("floors") ParameterFloor floor, @ForAll @IntRange(min = 1) int by) {
        AnSop softer =
                anSop().value(floor.clause(), floor.parameter(), Values.softer(floor, limit(floor), by % 5_000 + 1));

        List<Finding> findings = rules.checkContent(softer.build(), KBGO);

        LawRow row = floor.law() == null ? null : LAWS.known(floor.law());
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.clauseId()).isEqualTo(floor.clause());
            assertThat(finding.law()).isEqualTo(floor.law());
            assertThat(finding.blocking()).isEqualTo(row == null || row.refuses());
        });
    }

    @Property(tries = 150)
    void aParameterAboveItsFloorIsFine(@ForAll("floors") ParameterFloor floor, @ForAll @IntRange(min = 1) int by) {
        AnSop stricter =
                anSop().value(floor.clause(), floor.parameter(), Values.stricter(floor, limit(floor), by % 5_000 + 1));

        assertThat(rules.checkContent(stricter.build(), KBGO)).isEmpty();
    }

    @Property(tries = 150)
    void aBoundClockMadeSofterIsRefusedByName(
            @ForAll @IntRange(max = 2) int place, @ForAll Softening softening, @ForAll @IntRange(min = 1) int by) {
        AnSop softer = anSop().step("own-content", step -> softening.of(step, place, by % 5_000 + 1));

        List<Finding> findings = rules.checkContent(softer.build(), KBGO);

        String law = boundClock(place).binding();
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.law()).isEqualTo(law);
            assertThat(finding.stepKey()).isEqualTo("own-content");
            assertThat(finding.article())
                    .isEqualTo(LAWS.known(String.valueOf(law)).citation());
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Property(tries = 150)
    void aBoundClockMadeShorterIsFine(
            @ForAll @IntRange(max = 2) int place,
            @ForAll @IntRange(min = 1, max = 48) int amount,
            @ForAll Severity severity,
            @ForAll @IntRange(min = 1, max = 48) int other) {
        int limit = boundClock(place).amount();
        Assume.that(amount <= limit && other <= limit);

        AnSop shorter = anSop().clock("own-content", place, clock -> clock.lasting(amount, Map.of(severity, other)));

        assertThat(rules.checkContent(shorter.build(), KBGO)).isEmpty();
    }

    @Property(tries = 150)
    void anotherClockBesideTheBoundOnesIsFine(@ForAll("clocks") StepClock added) {
        AnSop more = anSop().step("own-content", step -> {
            List<StepClock> clocks = new ArrayList<>(step.clocks());
            clocks.add(added);
            return step.withClocks(clocks);
        });

        assertThat(rules.checkContent(more.build(), KBGO)).isEmpty();
    }

    @Property(tries = 150)
    void aDeadlineOfTheSopAloneOnlyWarnsWhenLonger(
            @ForAll("ownSteps") Step step, @ForAll @IntRange(min = 1, max = 400) int amount) {
        StepClock usual = step.clocks().getFirst();
        AnSop edited = anSop().clock(step.key(), 0, clock -> clock.lasting(amount, Map.of()));

        List<Finding> findings = rules.checkContent(edited.build(), KBGO);

        assertThat(findings).noneMatch(Finding::blocking);
        assertThat(findings.isEmpty()).isEqualTo(amount <= usual.amount());
    }

    @Property(tries = 150)
    void timesInTheWordsOfABoundClauseAreHeldToItToo(
            @ForAll("hourFloors") ParameterFloor floor, @ForAll @IntRange(min = 1, max = 90) int days) {
        String words = "Paling lambat " + days + " x 24 jam, yaitu {" + floor.parameter() + "} jam.";

        List<Finding> findings =
                rules.checkContent(anSop().text(floor.clause(), words).build(), KBGO);

        assertThat(findings.isEmpty()).isEqualTo(days <= 3);
        assertThat(findings).allMatch(finding -> finding.rule().equals("text-softer-than-law"));
    }

    @Provide
    Arbitrary<ParameterFloor> floors() {
        return Arbitraries.of(FLOOR.parameters());
    }

    @Provide
    Arbitrary<ParameterFloor> hourFloors() {
        return Arbitraries.of(FLOOR.parameters().stream()
                .filter(floor -> floor.law() != null && floor.number() == null)
                .filter(floor -> floor.rule() == ParameterFloor.Rule.AT_MOST)
                .toList());
    }

    @Provide
    Arbitrary<StepClock> clocks() {
        return Arbitraries.of(KBGO.procedure().steps().stream()
                .flatMap(step -> step.clocks().stream())
                .filter(clock -> !clock.supersedes())
                .toList());
    }

    @Provide
    Arbitrary<Step> ownSteps() {
        return Arbitraries.of(KBGO.procedure().steps().stream()
                .filter(step -> !step.clocks().isEmpty() && !step.key().equals("own-content"))
                .toList());
    }

    private static StepClock boundClock(int place) {
        return KBGO.procedure().step("own-content").orElseThrow().clocks().get(place);
    }

    private static int limit(ParameterFloor floor) {
        return floor.number() == null ? 72 : floor.number();
    }
}
