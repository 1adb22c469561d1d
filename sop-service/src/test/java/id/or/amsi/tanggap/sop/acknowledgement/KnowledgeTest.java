package id.or.amsi.tanggap.sop.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final Document SHIPPED = new ShippedTemplates().of("kbgo").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Set<String> STAFF = Set.of("STAFF");
    private static final Set<String> HANDLER = Set.of("STAFF", "HANDLER");
    private static final Set<String> DIRECTOR = Set.of("DIRECTOR");
    private final UUID sop = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    void handlersAndDirectorsAreAskedMoreThanOthers() {
        Knowledge nobodyRead = new Knowledge(List.of(edition(1, SHIPPED)), List.of());

        assertThat(openIn(nobodyRead, edition(1, SHIPPED), STAFF))
                .contains("c01.1", "c03.1")
                .doesNotContain(stepClause("secure-evidence"), "l.1");
        assertThat(openIn(nobodyRead, edition(1, SHIPPED), HANDLER))
                .contains("c01.1", stepClause("secure-evidence"), "l.1");
        assertThat(openIn(nobodyRead, edition(1, SHIPPED), DIRECTOR))
                .contains("c01.1", stepClause("decide"))
                .doesNotContain(stepClause("secure-evidence"), "l.1");
    }

    @Test
    void whoReadAllIsAskedNothing() {
        assertThat(openAfter(SHIPPED, HANDLER)).isEmpty();
    }

    @Test
    void onlyWhatChangedInSubstanceIsAskedAgainOfThoseWhomItConcerns() {
        String evidence = stepClause("secure-evidence");
        Document later = reworded(reworded(SHIPPED, evidence, "Kata yang lain sama sekali."), "c01.1", "Kata lain.");

        assertThat(openAfter(later, HANDLER)).containsExactly("c01.1", evidence);
        assertThat(openAfter(later, STAFF)).containsExactly("c01.1");
        assertThat(openAfter(reworded(SHIPPED, evidence, "Lain."), STAFF)).isEmpty();
    }

    @Test
    void commasCapitalsMarkupAndPlacesAreNoSubstance() {
        Clause first = SHIPPED.clause("c01.1").orElseThrow();
        Document touched = reworded(SHIPPED, "c01.1", "**" + first.text().toUpperCase(Locale.ROOT) + "**!");

        assertThat(openAfter(touched, STAFF)).isEmpty();
        assertThat(openAfter(reworded(SHIPPED, "c01.1", first.text() + " tidak"), STAFF))
                .containsExactly("c01.1");
    }

    @Test
    void valuesAndTimesAreSubstance() {
        Clause review = SHIPPED.clause("c01.4").orElseThrow();
        Map<String, Value> sooner = new HashMap<>(review.parameters());
        sooner.put("nextReviewMonths", new Value.Amount(6));
        Step evidence = SHIPPED.procedure().step("secure-evidence").orElseThrow();

        assertThat(openAfter(SHIPPED.withClause(review.edited(review.text(), sooner)), STAFF))
                .containsExactly("c01.4");
        Document faster = SHIPPED.withProcedure(SHIPPED.procedure().withStep(evidence.withClocks(List.of())));
        assertThat(openAfter(faster, HANDLER)).containsExactly(stepClause("secure-evidence"));
        assertThat(openAfter(faster, STAFF)).isEmpty();
    }

    @Test
    void whatIsTakenBackIsKnownAlready() {
        Document other = reworded(SHIPPED, "c01.1", "Kata lain.");
        Knowledge knowledge =
                new Knowledge(List.of(edition(1, SHIPPED), edition(2, other), edition(3, SHIPPED)), List.of(all(1)));

        assertThat(openIn(knowledge, edition(2, other), STAFF)).containsExactly("c01.1");
        assertThat(openIn(knowledge, edition(3, SHIPPED), STAFF)).isEmpty();
        assertThat(knowledge.open(edition(3, SHIPPED), UUID.randomUUID(), STAFF))
                .as("somebody else")
                .isNotEmpty();
    }

    @Test
    void inForceIsTheNewestWhoseDayHasCome() {
        Edition second = Edition.of(sop, 2, "", DAY.plusDays(10), CanonicalJson.write(SHIPPED));
        Knowledge knowledge = new Knowledge(List.of(edition(1, SHIPPED), second), List.of());

        assertThat(knowledge.inForce(DAY.minusDays(1))).isEmpty();
        assertThat(knowledge.inForce(DAY.plusDays(9)))
                .extracting(Edition::version)
                .containsExactly(1);
        assertThat(knowledge.inForce(DAY.plusDays(10)))
                .extracting(Edition::version)
                .containsExactly(2);
    }

    /// What somebody who acknowledged the whole first version is asked of the second one.
    private List<String> openAfter(Document second, Set<String> roles) {
        Knowledge knowledge = new Knowledge(List.of(edition(1, SHIPPED), edition(2, second)), List.of(all(1)));
        return openIn(knowledge, edition(2, second), roles);
    }

    private List<String> openIn(Knowledge knowledge, Edition edition, Set<String> roles) {
        return knowledge.open(edition, person, roles).stream()
                .map(point -> point.clause().id())
                .toList();
    }

    private Acknowledgement all(int version) {
        List<String> clauses = SHIPPED.allClauses().stream().map(Clause::id).toList();
        return new Acknowledgement(sop, version, person, clauses, Instant.parse("2026-03-02T01:00:00Z"));
    }

    private Edition edition(int version, Document document) {
        return Edition.of(sop, version, "", DAY, CanonicalJson.write(document));
    }

    private static Document reworded(Document document, String clauseId, String text) {
        Clause clause = document.clause(clauseId).orElseThrow();
        return document.withClause(clause.edited(text, clause.parameters()));
    }

    private static String stepClause(String step) {
        return SHIPPED.allClauses().stream()
                .filter(clause -> step.equals(clause.step()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
