package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.story.Person;
import id.or.amsi.tanggap.story.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The association's template on KBGO, of which it publishes one version after another.
final class Templates {
    private static final String TEMPLATES = "/v1/sop/templates";
    private static final String VERSIONS = TEMPLATES + "/kbgo/versions";

    private final Person secretariat;

    Templates(World world) {
        this.secretariat = world.secretariat();
    }

    /// The newest one under another title, not published yet.
    Map<String, Object> renamed() {
        var document = newest();
        String word = UUID.randomUUID().toString();
        document.put("title", Map.of("id", "SOP yang diperbarui " + word, "en", "The updated SOP " + word));
        return document;
    }

    /// @return the version
    int publish(Map<String, Object> document) {
        return secretariat
                .post(VERSIONS, Map.of("document", document))
                .statusCode(201)
                .extract()
                .path("version");
    }

    /// Gives a step of the directorate the one extension that a template may give any step; what ships gives none.
    void letTheDirectorateTakeMoreTime() {
        var document = newest();
        @SuppressWarnings("unchecked")
        var procedure = (Map<String, List<Map<String, Object>>>) Objects.requireNonNull(document.get("procedure"));
        var step = Objects.requireNonNull(procedure.get("steps")).stream()
                .filter(one -> "interim-measures".equals(one.get("key")))
                .findFirst()
                .orElseThrow();
        step.put("extension", Map.of("type", "WORKING_DAYS", "amount", 2));
        publish(document);
    }

    private Map<String, Object> newest() {
        int version = secretariat.get(TEMPLATES).extract().path("items.find { it.templateKey == 'kbgo' }.version");
        return new HashMap<>(
                secretariat.get(VERSIONS + "/{version}", version).extract().<Map<String, Object>>path("document"));
    }
}
