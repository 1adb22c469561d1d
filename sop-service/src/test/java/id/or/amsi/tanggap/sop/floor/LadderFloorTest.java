package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Rung;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LadderFloorTest {
    private final FloorRules rules = FloorRules.shipped();

    static Stream<Document> templates() {
        return Shipped.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nobodyHearsLaterOrOnAnotherCondition(Document template) {
        List<UnaryOperator<Rung>> looser = List.of(
                rung -> with(rung, rung.at(), new Span(Span.Type.WORKING_DAYS, 9)),
                rung -> with(rung, rung.at(), later(rung.plus())),
                rung -> new Rung(rung.rung(), rung.at(), rung.plus(), rung.function(), !rung.onlyWithConsent()));

        for (Rung rung : template.procedure().ladder()) {
            for (UnaryOperator<Rung> edit : looser) {
                assertThat(loosened(edited(template, rung, edit), template)).hasSize(1);
            }
            if (rung.at() == Rung.Point.HALF) {
                assertThat(loosened(edited(template, rung, here -> with(here, Rung.Point.DUE, here.plus())), template))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whoeverHearsEarlierIsWelcome(Document template) {
        for (Rung rung : template.procedure().ladder()) {
            AnSop earlier = edited(template, rung, here -> with(here, Rung.Point.HALF, null));

            assertThat(rules.checkContent(earlier.build(), template)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aLadderOfOneStepIsHeldToTheSame(Document template) {
        Step first = template.procedure().steps().getFirst();
        List<Rung> ladder = template.procedure().ladder();
        AnSop same = AnSop.of(template).step(first.key(), step -> new StepEdit(step).under(ladder));
        AnSop shorter = AnSop.of(template).step(first.key(), step -> new StepEdit(step).under(ladder.subList(0, 1)));

        assertThat(rules.checkContent(same.build(), template)).isEmpty();
        assertThat(rules.checkContent(shorter.build(), template))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("ladder-shortened");
                    assertThat(finding.stepKey()).isEqualTo(first.key());
                });
    }

    private List<Finding> loosened(AnSop sop, Document template) {
        return rules.checkContent(sop.build(), template).stream()
                .filter(finding -> finding.blocking() && finding.rule().equals("ladder-loosened"))
                .toList();
    }

    private static AnSop edited(Document template, Rung rung, UnaryOperator<Rung> edit) {
        return AnSop.of(template)
                .procedure(procedure -> withLadder(
                        procedure,
                        procedure.ladder().stream()
                                .map(here -> here.equals(rung) ? edit.apply(here) : here)
                                .toList()));
    }

    private static Rung with(Rung rung, Rung.Point at, @Nullable Span plus) {
        return new Rung(rung.rung(), at, plus, rung.function(), rung.onlyWithConsent());
    }

    private static Span later(@Nullable Span plus) {
        return plus == null ? new Span(Span.Type.HOURS, 1) : new Span(plus.type(), plus.amount() + 1);
    }

    private static Procedure withLadder(Procedure procedure, List<Rung> ladder) {
        return new Procedure(
                procedure.format(),
                procedure.kind(),
                procedure.functions(),
                procedure.steps(),
                ladder,
                procedure.limits(),
                procedure.pauseReasons(),
                procedure.consentActions(),
                procedure.externalMeasures(),
                procedure.outsideAlternate(),
                procedure.retention());
    }
}
