package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody was told of, in the inbox and by mail.
public record Notices(World world, Person person, String address) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// All notices of an incident in the inbox, the newest first.
    public List<Map<String, Object>> of(Case incident) {
        return all().stream()
                .filter(notice -> incident.id.equals(notice.get("incidentId")))
                .toList();
    }

    /// Those of one kind about one step.
    public List<Map<String, Object>> of(Case incident, String kind, String step) {
        return of(incident).stream()
                .filter(notice -> kind.equals(notice.get("kind")) && step.equals(notice.get("stepKey")))
                .toList();
    }

    /// Waits for a notice, which then must have come once, in the inbox and by mail: there are as many mails of the
    /// kind as notices of it.
    public void tellOnce(Case incident, String kind, String step) {
        await("%s of %s for %s".formatted(kind, step, address))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(of(incident, kind, step)).hasSize(1));
        String title = String.valueOf(of(incident, kind, step).getFirst().get("title"));
        await("mails of " + kind + " for " + address)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                world.mailbox.subjects(address).stream().filter(title::equals))
                        .hasSameSizeAs(all().stream()
                                .filter(notice -> kind.equals(notice.get("kind")))
                                .toList()));
    }

    private List<Map<String, Object>> all() {
        var all = new ArrayList<Map<String, Object>>();
        @Nullable String next = "";
        do {
            var cursor = next.isEmpty() ? "" : "&cursor=" + next;
            var page = person.get("/v1/notification/notices?limit=100" + cursor)
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items"));
            next = page.path("next");
        } while (next != null);
        return all;
    }
}
