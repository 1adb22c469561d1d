package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.procedure.Severity;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever an outlet changes in the softer direction, in an SOP from any template, is found and named; whatever it
/// makes stricter is nobody's business.
class StricterNeverSofterTest {
    private final FloorRules rules = FloorRules.shipped();

    @Property(tries = 150)
    void aParameterBelowItsFloorIsFound(
            @ForAll("parameters") Shipped.Parameter parameter, @ForAll @IntRange(min = 1) int by) {
        ParameterFloor floor = parameter.floor();
        AnSop softer = AnSop.of(parameter.template())
                .value(floor.clause(), floor.parameter(), Values.softer(floor, parameter.bound(), by % 5_000 + 1));

        List<Finding> findings = rules.checkContent(softer.build(), parameter.template());

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.clauseId()).isEqualTo(floor.clause());
            assertThat(finding.law()).isEqualTo(floor.law());
            assertThat(finding.blocking()).isEqualTo(parameter.refuses());
        });
    }

    @Property(tries = 150)
    void aParameterAboveItsFloorIsFine(
            @ForAll("parameters") Shipped.Parameter parameter, @ForAll @IntRange(min = 1) int by) {
        ParameterFloor floor = parameter.floor();
        AnSop stricter = AnSop.of(parameter.template())
                .value(floor.clause(), floor.parameter(), Values.stricter(floor, parameter.bound(), by % 5_000 + 1));

        assertThat(rules.checkContent(stricter.build(), parameter.template())).isEmpty();
    }

    @Property(tries = 150)
    void aBoundClockMadeSofterIsRefusedByName(
            @ForAll("boundClocks") Shipped.BoundClock bound,
            @ForAll Softening softening,
            @ForAll @IntRange(min = 1) int by) {
        AnSop softer = AnSop.of(bound.template())
                .step(bound.step().key(), step -> softening.of(step, bound.place(), by % 5_000 + 1));

        List<Finding> findings = rules.checkContent(softer.build(), bound.template());

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.law()).isEqualTo(bound.clock().binding());
            assertThat(finding.stepKey()).isEqualTo(bound.step().key());
            assertThat(finding.article()).isEqualTo(bound.row().citation());
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Property(tries = 150)
    void aBoundClockMadeShorterIsFine(
            @ForAll("boundClocks") Shipped.BoundClock bound,
            @ForAll @IntRange(max = 47) int less,
            @ForAll Severity severity,
            @ForAll @IntRange(max = 47) int otherLess) {
        int limit = bound.clock().amount();
        int amount = limit - less % limit;
        int other = limit - otherLess % limit;

        AnSop shorter = AnSop.of(bound.template())
                .clock(bound.step().key(), bound.place(), clock -> clock.lasting(amount, Map.of(severity, other)));

        assertThat(rules.checkContent(shorter.build(), bound.template())).isEmpty();
    }

    @Property(tries = 100)
    void anotherClockBesideTheBoundOnesIsFine(
            @ForAll("boundClocks") Shipped.BoundClock bound, @ForAll @IntRange(min = 1) int which) {
        List<StepClock> known = bound.template().procedure().steps().stream()
                .flatMap(step -> step.clocks().stream())
                .filter(clock -> !clock.supersedes())
                .toList();
        AnSop more = AnSop.of(bound.template()).step(bound.step().key(), step -> {
            List<StepClock> clocks = new ArrayList<>(step.clocks());
            clocks.add(known.get(which % known.size()));
            return step.withClocks(clocks);
        });

        assertThat(rules.checkContent(more.build(), bound.template())).isEmpty();
    }

    @Property(tries = 150)
    void aDeadlineOfTheSopAloneOnlyWarnsWhenLonger(
            @ForAll("ownSteps") Shipped.OwnStep own, @ForAll @IntRange(min = 1, max = 400) int amount) {
        StepClock usual = own.step().clocks().getFirst();
        AnSop edited = AnSop.of(own.template()).clock(own.step().key(), 0, clock -> clock.lasting(amount, Map.of()));

        List<Finding> findings = rules.checkContent(edited.build(), own.template());

        assertThat(findings).noneMatch(Finding::blocking);
        assertThat(findings.isEmpty()).isEqualTo(amount <= usual.amount());
    }

    @Property(tries = 150)
    void timesInTheWordsOfABoundClauseAreHeldToItToo(
            @ForAll("hours") Shipped.Parameter parameter, @ForAll @IntRange(min = 1, max = 90) int days) {
        ParameterFloor floor = parameter.floor();
        String words = "Paling lambat " + days + " x 24 jam, yaitu {" + floor.parameter() + "}.";

        List<Finding> findings = rules.checkContent(
                AnSop.of(parameter.template()).text(floor.clause(), words).build(), parameter.template());

        assertThat(findings.isEmpty()).isEqualTo(days <= 3);
        assertThat(findings).allMatch(finding -> finding.rule().equals("text-softer-than-law"));
    }

    @Provide
    Arbitrary<Shipped.Parameter> parameters() {
        return Arbitraries.of(Shipped.parameters());
    }

    @Provide
    Arbitrary<Shipped.Parameter> hours() {
        return Arbitraries.of(Shipped.parameters().stream()
                .filter(parameter -> parameter.floor().law() != null
                        && parameter.floor().number() == null
                        && parameter.floor().rule() == ParameterFloor.Rule.AT_MOST)
                .toList());
    }

    @Provide
    Arbitrary<Shipped.BoundClock> boundClocks() {
        return Arbitraries.of(Shipped.boundClocks());
    }

    @Provide
    Arbitrary<Shipped.OwnStep> ownSteps() {
        return Arbitraries.of(Shipped.ownSteps());
    }
}
