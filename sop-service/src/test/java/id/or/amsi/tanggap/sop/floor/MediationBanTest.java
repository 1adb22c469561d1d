package id.or.amsi.tanggap.sop.floor;

import static id.or.amsi.tanggap.sop.floor.AnSop.KBGO;
import static id.or.amsi.tanggap.sop.floor.AnSop.anSop;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediationBanTest {
    private final FloorRules rules = FloorRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "mediasi, Pertemuan para pihak, Meeting",
        "pertemuan, Mediasi antara kedua pihak, Meeting",
        "pertemuan, Penyelesaian secara damai, Meeting",
        "pertemuan, Penyelesaian secara kekeluargaan, Meeting",
        "pertemuan, Pertemuan para pihak, Restorative meeting",
        "pertemuan, Pertemuan MEDIASI, Meeting"
    })
    void aStepThatSetsUpMediationIsRefusedByName(String key, String title, String english) {
        List<Finding> findings = rules.checkContent(withStep(key, title, english, false), KBGO);

        assertThat(findings).singleElement().satisfies(finding -> refused(finding, "mediation-step"));
        assertThat(findings.getFirst().stepKey()).isEqualTo(key);
    }

    @Test
    void aStepMarkedAsMediationIsRefusedWhateverItIsCalled() {
        List<Finding> marked = rules.checkContent(withStep("pertemuan", "Pertemuan", "Meeting", true), KBGO);
        List<Finding> unmarked = rules.checkContent(withStep("pertemuan", "Pertemuan", "Meeting", false), KBGO);

        assertThat(marked).singleElement().satisfies(finding -> refused(finding, "mediation-step"));
        assertThat(unmarked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kedua pihak menempuh mediasi lebih dulu.",
                "Kasus ringan diselesaikan secara kekeluargaan.",
                "Pimpinan mendamaikan kedua pihak. Sanksi tidak dijatuhkan.",
                "Para pihak menandatangani surat perdamaian"
            })
    void aClauseThatOpensMediationIsRefused(String text) {
        List<Finding> findings = rules.checkContent(anSop().text("c10.3", text).build(), KBGO);

        assertThat(findings).singleElement().satisfies(finding -> refused(finding, "mediation-clause"));
        assertThat(findings.getFirst().clauseId()).isEqualTo("c10.3");
    }

    @Test
    void aNewClauseOfTheOutletIsReadToo() {
        Document own = KBGO.withNewClause(
                "c08",
                new Clause(
                        "c08.x1",
                        new Text("Mediasi", "Mediation"),
                        "Kedua pihak bertemu.",
                        false,
                        Map.of(),
                        List.of()));

        assertThat(rules.checkContent(own, KBGO))
                .singleElement()
                .satisfies(finding -> refused(finding, "mediation-clause"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mediasi dilarang.",
                "Kasus tidak diselesaikan melalui mediasi atau cara kekeluargaan.",
                "Jangan tawarkan perdamaian.",
                "Kekerasan dalam keluarga ditangani dengan SOP ini.",
                "Media dan redaksi ikut menjaga kerahasiaan."
            })
    void aClauseThatForbidsMediationOrSpeaksOfSomethingElseIsFine(String text) {
        assertThat(rules.checkContent(anSop().text("c10.3", text).build(), KBGO))
                .isEmpty();
    }

    private static void refused(Finding finding, String rule) {
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.blocking()).isTrue();
        assertThat(finding.law()).isEqualTo("TPKS-23");
        assertThat(finding.article()).isEqualTo("UU 12/2022 pasal 23");
        assertThat(finding.message().id()).contains("UU 12/2022 pasal 23", "belum dikonfirmasi ahli hukum");
    }

    private static Document withStep(String key, String title, String english, boolean mediation) {
        Step step = new Step(
                key,
                "9b",
                new Text(title, english),
                "task-force",
                Branch.BOTH,
                Step.AppliesWhen.ALWAYS,
                List.of(new StepClock(
                        StepClock.Start.REPORTED, null, Branch.BOTH, Span.Type.DAYS, 7, Map.of(), null, false)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                mediation);
        Procedure procedure = KBGO.procedure();
        List<Step> steps = new ArrayList<>(procedure.steps());
        steps.add(step);
        return KBGO.withProcedure(procedure.withSteps(steps));
    }
}
