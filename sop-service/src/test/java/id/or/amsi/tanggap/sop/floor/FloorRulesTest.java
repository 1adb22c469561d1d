package id.or.amsi.tanggap.sop.floor;

import static id.or.amsi.tanggap.sop.floor.AnSop.KBGO;
import static id.or.amsi.tanggap.sop.floor.AnSop.anSop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FloorRulesTest {
    private final FloorRules rules = FloorRules.shipped();

    static Stream<Document> templates() {
        return Shipped.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateItselfIsAboveTheFloor(Document template) {
        assertThat(rules.checkContent(template, template)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aWholeSopWithEverybodyAppointedHasNoFinding(Document template) {
        ReviewDates dates = new ReviewDates(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 11, 22));

        assertThat(rules.check(template, template, Appointed.everybody(template), dates))
                .isEmpty();
    }

    @Test
    void aLegalClockThatANewerTemplateBringsIsMissedWhereItIsKeptOut() {
        StepClock ordered = new StepClock(
                StepClock.Start.OCCURRED,
                "takedown-ordered",
                Branch.BOTH,
                Span.Type.HOURS,
                24,
                Map.of(),
                "KOMINFO-5-2020",
                false);
        Document newer = withClock(ordered);

        assertThat(rules.checkContent(newer, newer)).isEmpty();
        assertThat(rules.checkContent(withClock(ordered.lasting(12, Map.of())), newer))
                .isEmpty();
        assertThat(rules.checkContent(KBGO, newer))
                .extracting(Finding::rule, Finding::stepKey, Finding::law)
                .containsExactly(tuple("binding-clock-missing", "first-review", "KOMINFO-5-2020"));
    }

    private static Document withClock(StepClock added) {
        return anSop().step("first-review", step -> {
                    List<StepClock> clocks = new ArrayList<>(step.clocks());
                    clocks.add(added);
                    return step.withClocks(clocks);
                })
                .build();
    }

    @Test
    void fourDaysForTheBreachNoticeAreRefusedAndThreeAreNot() {
        List<Finding> threeDays = rules.checkContent(
                anSop().hours("c14.6", "breachNoticeWithin", 72).build(), KBGO);

        List<Finding> fourDays = rules.checkContent(
                anSop().hours("c14.6", "breachNoticeWithin", 96).build(), KBGO);

        assertThat(threeDays).isEmpty();
        assertThat(fourDays).singleElement().satisfies(finding -> {
            assertThat(finding.blocking()).isTrue();
            assertThat(finding.clauseId()).isEqualTo("c14.6");
            assertThat(finding.law()).isEqualTo("PDP-46");
            assertThat(finding.article()).isEqualTo("UU 27/2022 pasal 46");
            assertThat(finding.source()).isEqualTo("kompas 2022-09-20, cnn 2022");
            assertThat(finding.confidence()).isEqualTo("seen");
            assertThat(finding.message().id()).contains("paling banyak 72 jam", "belum dikonfirmasi ahli hukum");
            assertThat(finding.message().en()).contains("at most 72 hours", "not yet confirmed by a lawyer");
            assertThat(finding.remedy().id()).contains("Turunkan menjadi 72 jam");
            assertThat(finding.remedy().en()).contains("Lower it to 72 hours");
        });
    }

    @Test
    void fourDaysInTheWordsOfTheClauseAreRefusedToo() {
        assertThat(rules.checkContent(
                        anSop().text("c14.6", "Dalam 3 x 24 jam ({breachNoticeWithin}).")
                                .build(),
                        KBGO))
                .isEmpty();
        for (String words : List.of("4 x 24 jam", "4×24 jam", "96 jam", "4 hari", "3 hari kerja")) {
            List<Finding> findings = rules.checkContent(
                    anSop().text("c14.6", "Paling lambat " + words + " ({breachNoticeWithin}).")
                            .build(),
                    KBGO);

            assertThat(findings).as(words).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("text-softer-than-law");
                assertThat(finding.blocking()).isTrue();
                assertThat(finding.law()).isEqualTo("PDP-46");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "child-safety, c06.5, KOMINFO-5-2020-U|SAMAN-U, 5 jam,  4 jam",
        "hate-speech,  c06.4, PPMS-UGC,                 7 hari, 2 hari"
    })
    void wordsAreHeldToTheLongestClockThatTheirClauseCites(
            String key, String clause, String laws, String looser, String within) {
        Document template = new ShippedTemplates().of(key).orElseThrow();
        String words = template.clause(clause).orElseThrow().text() + " Dihapus paling lambat ";

        assertThat(rules.checkContent(
                        AnSop.of(template).text(clause, words + within + ".").build(), template))
                .isEmpty();
        assertThat(rules.checkContent(
                        AnSop.of(template).text(clause, words + looser + ".").build(), template))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("text-softer-than-law");
                    assertThat(finding.blocking()).isTrue();
                    assertThat(laws.split("\\|")).contains(finding.law());
                    assertThat(finding.message().id()).doesNotContain("{");
                });
    }

    @Test
    void aServiceThatStaffMustNotUseStaysOutHoweverItIsWritten() {
        Document template = new ShippedTemplates().of("child-safety").orElseThrow();

        for (String name : List.of("stopncii", "StopNCII", "Stop NCII.org", "take-it-down", "Take It Down")) {
            AnSop named = AnSop.of(template).value("c06.6", "childHelp", new Value.Listed(List.of("kpai", name)));

            assertThat(rules.checkContent(named.build(), template))
                    .as(name)
                    .extracting(Finding::rule)
                    .containsExactly("parameter-holds-wrong");
        }
    }

    @Test
    void whatTheTemplateCalledOtherwiseBeforeStillCounts() {
        Document template = new ShippedTemplates().of("child-safety").orElseThrow();
        Value before = new Value.Listed(List.of("komdigi-aduan-konten", "kepolisian", "iwf-ecpat"));
        Value less = new Value.Listed(List.of("komdigi-aduan-konten", "kepolisian"));

        assertThat(rules.checkContent(
                        AnSop.of(template).value("c06.4", "reportedTo", before).build(), template))
                .isEmpty();
        assertThat(rules.checkContent(
                        AnSop.of(template).value("c06.4", "reportedTo", less).build(), template))
                .extracting(Finding::rule)
                .containsExactly("parameter-incomplete");
    }

    @Test
    void threeWorkingDaysForTheBreachNoticeAreNotThreeDays() {
        AnSop days = anSop().value("c14.6", "breachNoticeWithin", lasting(Span.Type.DAYS, 3));
        AnSop workingDays = anSop().value("c14.6", "breachNoticeWithin", lasting(Span.Type.WORKING_DAYS, 3));

        assertThat(rules.checkContent(days.build(), KBGO)).isEmpty();
        assertThat(rules.checkContent(workingDays.build(), KBGO))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.blocking()).isTrue();
                    assertThat(finding.law()).isEqualTo("PDP-46");
                    assertThat(finding.remedy().en()).contains("72 hours or less");
                });
    }

    private static Value lasting(Span.Type type, int amount) {
        return new Value.Duration(new Span(type, amount));
    }

    @Test
    void englishIsHeldToTheFloorAsIndonesianIs() {
        AnSop looser = english("c14.6", "Within 4 days ({breachNoticeWithin}).");
        AnSop kept = english("c14.6", "Within 3 days ({breachNoticeWithin}).");
        AnSop settled = english("c10.3", "Both sides are reconciled in mediation.");

        assertThat(rules.checkContent(kept.build(), KBGO)).isEmpty();
        assertThat(rules.checkContent(looser.build(), KBGO))
                .extracting(Finding::rule)
                .containsExactly("text-softer-than-law");
        assertThat(rules.checkContent(settled.build(), KBGO))
                .extracting(Finding::rule)
                .containsExactly("mediation-clause");
    }

    private static AnSop english(String clauseId, String words) {
        return anSop().clause(clauseId, clause -> clause.edited(clause.text(), words, clause.parameters()));
    }

    @Test
    void aRecalledRowWarnsInsteadOfRefusing() {
        List<Finding> findings = rules.checkContent(
                anSop().hours("c14.9", "rectificationWithin", 96).build(), KBGO);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.blocking()).isFalse();
            assertThat(finding.confidence()).isEqualTo("recalled");
            assertThat(finding.message().id()).contains("UU 27/2022 pasal 30", "belum dikonfirmasi ahli hukum");
        });
    }

    @Test
    void threeDaysForAComplaintAboutOwnContentAreRefused() {
        List<Finding> findings = rules.checkContent(
                anSop().clock("own-content", 0, clock -> clock.lasting(72, Map.of()))
                        .build(),
                KBGO);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.blocking()).isTrue();
            assertThat(finding.stepKey()).isEqualTo("own-content");
            assertThat(finding.rule()).isEqualTo("binding-clock-longer");
            assertThat(finding.law()).isEqualTo("PPMS-UGC");
            assertThat(finding.article()).contains("Pedoman Pemberitaan Media Siber");
            assertThat(finding.message().id()).contains("5b", "48 jam");
        });
    }

    @Test
    void workingDaysAreLooserThanHours() {
        List<Finding> findings = rules.checkContent(
                anSop().clock("own-content", 0, clock -> counted(clock, Span.Type.WORKING_DAYS, 1))
                        .build(),
                KBGO);
        List<Finding> days = rules.checkContent(
                anSop().clock("own-content", 0, clock -> counted(clock, Span.Type.DAYS, 2))
                        .build(),
                KBGO);

        assertThat(findings).extracting(Finding::rule).containsExactly("binding-clock-longer");
        assertThat(days).isEmpty();
    }

    private static StepClock counted(StepClock clock, Span.Type type, int amount) {
        return new StepClock(clock.start(), clock.of(), clock.branch(), type, amount, Map.of(), clock.binding(), false);
    }

    @Test
    void aDeadlineOfTheSopAloneMayBeLongerWithAWarning() {
        List<Finding> findings = rules.checkContent(
                anSop().clock("first-review", 0, clock -> clock.lasting(5, Map.of()))
                        .build(),
                KBGO);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("clock-longer-than-template");
            assertThat(finding.blocking()).isFalse();
        });
    }

    @Test
    void aMandatoryClauseStaysMandatory() {
        Clause clause = KBGO.clause("c04.8").orElseThrow();
        Document optional = KBGO.withClause(
                new Clause(clause.id(), clause.title(), clause.text(), false, clause.parameters(), clause.laws()));

        assertThat(rules.checkContent(optional, KBGO))
                .extracting(Finding::rule, Finding::clauseId)
                .containsExactly(tuple("clause-not-mandatory", "c04.8"));
    }

    @Test
    void aTitleHoldsNoMoreThanAText() {
        Clause clause = KBGO.clause("c04.8").orElseThrow();
        Document linked = KBGO.withClause(new Clause(
                clause.id(),
                new Text("Telepon 0812-3456-7890 <b>segera</b>", "Call"),
                clause.text(),
                true,
                clause.parameters(),
                clause.laws()));

        assertThat(rules.checkContent(linked, KBGO))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("markdown-foreign", "phone-in-text");
    }

    @Test
    void aMandatoryClauseIsNeitherMissingNorEmpty() {
        List<Finding> missing = rules.checkContent(anSop().without("c04.8").build(), KBGO);
        List<Finding> empty = rules.checkContent(anSop().text("c04.8", "  ").build(), KBGO);
        List<Finding> reworded =
                rules.checkContent(anSop().text("c04.8", "Pembalasan dilarang.").build(), KBGO);

        assertThat(missing).extracting(Finding::rule).containsExactly("clause-missing");
        assertThat(empty).extracting(Finding::rule).containsExactly("clause-empty");
        assertThat(reworded).isEmpty();
    }

    @Test
    void aJointTaskForceIsForSmallOutlets() {
        AnSop joint = anSop().value("c06.6", "jointTaskForce", new Value.Flag(true));

        List<Finding> large = rules.checkContent(joint.build(), KBGO);
        List<Finding> small =
                rules.checkContent(joint.parameter("c06.6", "staffCount", 9).build(), KBGO);

        assertThat(large).extracting(Finding::rule).containsExactly("parameter-only-for-small-outlets");
        assertThat(small).isEmpty();
    }

    @Test
    void numbersOfLawsStayOutOfTexts() {
        for (String words : List.of("Pasal 14", "UU 12/2022", "UU Nomor 27 Tahun 2022", "Peraturan 88/2023")) {
            List<Finding> findings = rules.checkContent(
                    anSop().text("c04.8", "Dilarang menurut " + words + ".").build(), KBGO);

            assertThat(findings).as(words).extracting(Finding::rule).containsExactly("law-in-text");
        }
    }

    @Test
    void aClauseIsWrittenInASmallMarkdownWithoutPlacesThatNothingFills() {
        AnSop plain = anSop().text("c04.8", "Dilarang:\n\n- **membalas**\n- mengancam\n\n1. *siapa pun*");
        AnSop foreign = anSop().text("c04.8", "# Dilarang\n\n<b>membalas</b> [ini](https://contoh.example)");
        AnSop place = anSop().text("c04.8", "Dilarang selama {tahun} tahun.");

        assertThat(rules.checkContent(plain.build(), KBGO)).isEmpty();
        assertThat(rules.checkContent(foreign.build(), KBGO))
                .hasSize(3)
                .allMatch(finding -> finding.blocking()
                        && finding.rule().equals("markdown-foreign")
                        && "c04.8".equals(finding.clauseId()));
        assertThat(rules.checkContent(place.build(), KBGO)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("place-unknown");
            assertThat(finding.blocking()).isTrue();
            assertThat(finding.message().id()).contains("{tahun}");
        });
    }

    @Test
    void telephoneNumbersAndHurtingWordsAreWarnedAbout() {
        List<Finding> findings = rules.checkContent(
                anSop().text("c04.8", "Oknum itu: hubungi 0812 3456 7890.").build(), KBGO);

        assertThat(findings).extracting(Finding::rule).containsExactlyInAnyOrder("phone-in-text", "word-that-hurts");
        assertThat(findings).noneMatch(Finding::blocking);
    }

    @Test
    void theNextReviewIsAYearAwayAtMost() {
        LocalDate from = LocalDate.of(2026, 11, 22);

        List<Finding> late = rules.check(
                KBGO,
                KBGO,
                Appointed.everybody(),
                new ReviewDates(from, from.plusMonths(12).plusDays(1)));

        assertThat(late).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("review-too-late");
            assertThat(finding.blocking()).isTrue();
            assertThat(finding.message().id()).contains("2027-11-22");
        });
    }
}
