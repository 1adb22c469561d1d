package id.or.amsi.tanggap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.fault.Burst.Answer;
import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A thousand impatient clicks at the same moment count as one.
class OneKeyStory {
    private static final int TIMES = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEPT = "select encode(key_hash, 'hex') from app.idempotency";

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("suaratimur.example");
    private final Tables tables = new Tables(world.stack);

    @AfterEach
    void forgetTheIncidents() {
        tables.forgetIncidents();
    }

    @Test
    void aThousandReportsWithOneKeyMakeOneIncidentOneEventAndOneNotice() throws Exception {
        String token = world.token(outlet.address("staff1"), null);
        int version = world.bearer(token)
                .get("/v1/incident/recipients?kind=KBGO")
                .extract()
                .path("sopVersion");
        String body = JSON.writeValueAsString(Case.report("Seribu kali dikirim, satu kali terjadi.", version));
        Set<String> before = tables.incidents();
        Burst burst = new Burst(world.gateway, "/v1/incident/reports", token, UUID.randomUUID(), body);

        List<Answer> answers = burst.parallel(TIMES);

        String incident =
                JSON.readTree(only(answers, 201).body()).required("incidentId").asText();
        assertThat(burst.once().body()).contains(incident);
        Set<String> made = new HashSet<>(tables.incidents());
        made.removeAll(before);
        assertThat(made).containsExactly(incident);
        await("the notice")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(tables.notices(incident, "receive")).containsExactlyInAnyOrder("INBOX", "EMAIL"));
        List<String> told = world.topic("incident.incident.v1").factsOf(incident);
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told).filteredOn(event -> event.contains("\"receive\"")).hasSize(1);
    }

    @Test
    void aThousandCompletionsWithOneKeyAreDoneOnceAndTheKeptAnswerIsUnreadableWithoutTheKey() throws Exception {
        Case incident = Case.reportedBy(outlet.person("staff1"));
        String token = world.token(outlet.address("handler1"), null);
        UUID key = UUID.randomUUID();
        Set<String> before = tables.texts("incident", KEPT);
        String note = "{\"note\": \"Kenari-seribu\"}";
        Burst burst = new Burst(world.gateway, incident.path("/steps/receive/1/completion"), token, key, note);

        List<Answer> answers = burst.parallel(TIMES);

        Answer done = only(answers, 200);
        assertThat(burst.once()).isEqualTo(done);
        Set<String> kept = new HashSet<>(tables.texts("incident", KEPT));
        kept.removeAll(before);
        assertThat(kept).hasSize(1);
        assertThat(tables.texts("incident", "select encode(answer, 'escape') from app.idempotency"))
                .isNotEmpty()
                .noneMatch(answer -> List.of(incident.id, key.toString(), "Kenari", "steps").stream()
                        .anyMatch(answer::contains));
        assertThat(world.topic("incident.incident.v1").factsOf(incident.id)).doesNotHaveDuplicates();
    }

    /// The one answer that all got who did not come while it was being made.
    private static Answer only(List<Answer> answers, int status) throws Exception {
        Map<Integer, Long> statuses =
                answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        Figures.print("one-key.txt", TIMES + " parallel requests with one key were answered " + statuses);
        assertThat(statuses.keySet()).isSubsetOf(status, 409, 503, 0).contains(status);
        List<Answer> good = answers.stream()
                .filter(answer -> answer.status() == status)
                .distinct()
                .toList();
        assertThat(good).hasSize(1);
        return good.getFirst();
    }
}
