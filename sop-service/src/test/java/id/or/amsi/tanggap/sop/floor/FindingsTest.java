package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
    private final FloorRules rules = FloorRules.shipped();

    static Stream<Document> templates() {
        return Shipped.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whateverIsFoundStandsUnderAClauseWithItsSourceAndHowToMendIt(Document template) {
        List<String> clauses = template.allClauses().stream().map(Clause::id).toList();
        List<Finding> findings = new ArrayList<>();
        for (Document broken : List.of(emptied(template), looser(template))) {
            LocalDate day = LocalDate.of(2026, 11, 22);
            findings.addAll(rules.check(broken, template, List.of(), new ReviewDates(day, day.plusYears(2))));
        }

        assertThat(findings).extracting(Finding::rule).hasSizeGreaterThan(10);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(clauses).as(finding.rule()).contains(finding.clauseId());
            assertThat(finding.source()).isNotBlank();
            assertThat(finding.confidence()).isIn("seen", "recalled", "proposal");
            assertThat(finding.message().id()).isNotBlank().doesNotContain("{law}", "{floor}", "{clause}");
            assertThat(finding.remedy().id()).isNotBlank();
            assertThat(finding.remedy().en())
                    .isNotBlank()
                    .isNotEqualTo(finding.remedy().id());
        });
        assertThat(findings)
                .extracting(Finding::rule)
                .contains("function-unfilled", "review-too-late", "ladder-shortened", "pause-reason-not-allowed");
    }

    @Test
    void aReferenceThatNobodyKnowsIsNamedWithItsClauseAndHowToMendIt() {
        Value.Help known = new Value.Help(List.of("yayasan-pulih", "sapa-129"));
        Value.Help unknown = new Value.Help(List.of("sapa-129", "sapa-192"));
        AnSop sound = AnSop.anSop().value("c13.1", "violenceHelp", known);
        AnSop broken = AnSop.anSop().value("c13.1", "violenceHelp", unknown).clause("c04.8", citing("PDP-64"));

        assertThat(rules.checkContent(sound.build(), AnSop.KBGO)).isEmpty();
        List<Finding> findings = rules.checkContent(broken.build(), AnSop.KBGO);
        assertThat(findings)
                .extracting(Finding::rule, Finding::clauseId, Finding::source, Finding::blocking)
                .containsExactlyInAnyOrder(
                        tuple("help-unknown", "c13.1", "direktori bantuan Tanggap", false),
                        tuple("law-unknown", "c04.8", "daftar hukum Tanggap", true));
        assertThat(findings)
                .extracting(finding -> finding.message().id())
                .anyMatch(text -> text.contains("c13.1 (Layanan bantuan)")
                        && text.contains("sapa-192")
                        && text.contains("\"sapa 192\""))
                .anyMatch(text -> text.contains("c04.8") && text.contains("PDP-64"));
        assertThat(findings)
                .extracting(finding -> finding.remedy().en())
                .anyMatch(text -> text.startsWith("Use an id"))
                .anyMatch(text -> text.startsWith("Compare it with the help directory"));
    }

    private static UnaryOperator<Clause> citing(String law) {
        return clause -> new Clause(
                clause.id(),
                clause.title(),
                clause.text(),
                clause.mandatory(),
                clause.parameters(),
                List.of(law),
                clause.textEn(),
                clause.step());
    }

    @Test
    void aFindingOnAStepStandsUnderTheClauseThatDescribesIt() {
        AnSop longer = AnSop.anSop().clock("own-content", 0, clock -> clock.lasting(72, Map.of()));
        AnSop other = AnSop.anSop().step("close", step -> new StepEdit(step).actedBy(""));

        assertThat(rules.checkContent(longer.build(), AnSop.KBGO))
                .extracting(Finding::clauseId)
                .containsExactly("c08.5");
        assertThat(rules.checkContent(other.build(), AnSop.KBGO))
                .extracting(Finding::clauseId)
                .containsExactly("c08.1");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theClausesThatDescribeStepsNameThem(Document template) {
        assertThat(template.allClauses().stream().map(Clause::step).filter(Objects::nonNull))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(step -> template.procedure().step(step).isPresent());
    }

    @Test
    void aRuleIsAboutAClauseOrSaysWhereItsFindingsStand() {
        JsonNode texts = DataFile.read("floors/findings.yaml");

        assertThat(texts.properties()).allSatisfy(rule -> {
            assertThat(rule.getValue().path("wrong").path("en").asText()).isNotBlank();
            assertThat(rule.getValue().path("mend").path("en").asText()).isNotBlank();
            if (!rule.getValue().path("wrong").path("id").asText().contains("{clause}")
                    && !rule.getKey().matches("law-in-text|phone-in-text|word-that-hurts")) {
                assertThat(rule.getValue().path("about").asText())
                        .as(rule.getKey())
                        .isIn("steps", "ladder", "pauses", "review", "functions", "settlement");
            }
        });
    }

    /// Nothing is said any more, no step is acted on by anybody, and a clock is gone.
    private static Document emptied(Document template) {
        AnSop empty = AnSop.of(template);
        template.allClauses().forEach(clause -> empty.text(clause.id(), " "));
        template.procedure()
                .steps()
                .forEach(step -> empty.step(step.key(), here -> new StepEdit(here.withClocks(List.of())).actedBy("")));
        return empty.build();
    }

    /// Steps for insiders only, no ladder, and the management may be waited for.
    private static Document looser(Document template) {
        AnSop looser = AnSop.of(template);
        template.procedure()
                .steps()
                .forEach(step -> looser.step(step.key(), here -> new StepEdit(here).inBranch(Branch.INTERNAL)));
        return looser.procedure(FindingsTest::withoutLadder).build();
    }

    private static Procedure withoutLadder(Procedure procedure) {
        return new Procedure(
                procedure.format(),
                procedure.kind(),
                procedure.functions(),
                procedure.steps(),
                List.of(),
                procedure.limits(),
                List.of("WAITING_FOR_MANAGEMENT"),
                procedure.consentActions(),
                procedure.externalMeasures(),
                procedure.outsideAlternate(),
                procedure.retention());
    }
}
