package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// AMSI publishes a newer template; unaided, within a minute, an outlet that wrote in its SOP has a proposal and a
/// notice, keeps its own words where both wrote, and takes the rest.
class TemplateReachesOutletsStory {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TEMPLATES = "/v1/sop/templates/hate-speech";
    private static final String PROPOSALS = "/v1/sop/proposals/";
    private static final String OWN = "Redaksi kami menulis klausul ini dengan kata-katanya sendiri.";
    private static final String THEIRS = "Asosiasi menulis ulang klausul ini.";
    private static final String ADDED = " Salinannya disimpan redaksi.";

    private final World world = World.running();
    private final NewOutlet outlet =
            NewOutlet.registered(world).withFounders().withHandlers().active();
    private final Person admin = outlet.admin();

    @Test
    void aNewerTemplateReachesAnOutletThatKeepsItsWordsAndTakesTheRest() {
        world.sops.publishTemplates(World.SECRETARIAT);
        String sop = admin.post("/v1/sop/sops", Map.of("templateKey", "hate-speech"))
                .statusCode(201)
                .extract()
                .path("sopId");
        var path = "/v1/sop/sops/" + sop;
        List<Map<String, Object>> clauses = admin.get(path).extract().path("draft.document.chapters[0].clauses");
        var both = text(clauses.getFirst(), "id");
        var onlyTheirs = text(clauses.get(1), "id");
        admin.edit(path + "/clauses/" + both, path, Map.of("text", OWN)).statusCode(200);

        var adoptBy = LocalDate.ofInstant(world.console.now(), ZoneId.of(NewOutlet.ZONE))
                .plusDays(60)
                .toString();
        publishNewer(both, onlyTheirs, adoptBy);

        await().atMost(PATIENCE)
                .untilAsserted(() -> admin.get("/v1/sop/proposals")
                        .statusCode(200)
                        .body("items.find { it.sopId == '" + sop + "' }.state", equalTo("OPEN")));
        String proposal =
                admin.get("/v1/sop/proposals").extract().path("items.find { it.sopId == '" + sop + "' }.proposalId");
        admin.get(PROPOSALS + proposal)
                .statusCode(200)
                .body("adoptBy", equalTo(adoptBy), "undecided", equalTo(1))
                .body("parts.find { it.id == '" + both + "' }.outcome", equalTo("CONFLICT"))
                .body("parts.find { it.id == '" + onlyTheirs + "' }.outcome", equalTo("TAKEN"));
        theAdministratorIsToldAndNobodyOfAnotherOutlet(sop);
        theOutletKeepsItsWordsAndTakesTheRest(path, proposal, both);
        admin.get(path)
                .body("versions[0].templateVersion", equalTo(newest()))
                .body("draft.document.chapters[0].clauses[0].text", equalTo(OWN))
                .body("draft.document.chapters[0].clauses[1].text", endsWith(ADDED));
    }

    private void publishNewer(String both, String onlyTheirs, String adoptBy) {
        Map<String, Object> document = world.secretariat()
                .get(TEMPLATES + "/versions/" + newest())
                .statusCode(200)
                .extract()
                .path("document");
        List<Map<String, Object>> chapters = list(document, "chapters");
        for (var clause : list(chapters.getFirst(), "clauses")) {
            if (both.equals(clause.get("id"))) {
                clause.put("text", THEIRS);
            } else if (onlyTheirs.equals(clause.get("id"))) {
                clause.put("text", text(clause, "text") + ADDED);
            }
        }
        world.secretariat()
                .post(
                        TEMPLATES + "/versions",
                        Map.of(
                                "document",
                                document,
                                "summary",
                                Map.of("id", "Dua klausul diperbarui.", "en", "Two clauses updated."),
                                "adoptBy",
                                adoptBy))
                .statusCode(201);
    }

    private void theAdministratorIsToldAndNobodyOfAnotherOutlet(String sop) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(admin, sop)).containsExactly("SOP_PROPOSAL"));
        assertThat(told(world.person("admin@suaratimur.example"), sop)).isEmpty();
    }

    private static List<String> told(Person person, String sop) {
        return person.get("/v1/notification/notices?limit=100")
                .statusCode(200)
                .extract()
                .path("items.findAll { it.sopId == '" + sop + "' }.kind");
    }

    private void theOutletKeepsItsWordsAndTakesTheRest(String path, String proposal, String both) {
        String question =
                admin.get(PROPOSALS + proposal).extract().path("parts.find { it.id == '" + both + "' }.question");
        admin.set(PROPOSALS + proposal + "/decisions/CLAUSE/" + both, Map.of("question", question, "side", "OURS"))
                .statusCode(200);
        String seen = admin.get(PROPOSALS + proposal + "/preview")
                .statusCode(200)
                .body("undecided", equalTo(0))
                .extract()
                .path("contentHash");
        admin.get(path).body("versions[0].templateVersion", equalTo(newest() - 1));

        admin.post(PROPOSALS + proposal + "/acceptance", Map.of("contentHash", seen))
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    private int newest() {
        return world.secretariat()
                .get("/v1/sop/templates")
                .extract()
                .path("items.find { it.templateKey == 'hate-speech' }.version");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(of.get(name));
    }

    private static String text(Map<String, Object> of, String name) {
        return String.valueOf(of.get(name));
    }
}
