package id.or.amsi.tanggap.notification.news;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.notification.delivery.News;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.Subject;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells outlets what was decided about their applications and when their sessions are, and mentors which outlets are
/// theirs. The association tells all of it: its mentors hear at once, the outlets through [TellOutlets].
@ApplicationScoped
class OnProgramme implements EventHandler {
    private final TellPeople tellPeople;
    private final OutletNews outletNews;
    private final Readers readers;
    private final String topic;

    OnProgramme(
            TellPeople tellPeople,
            OutletNews outletNews,
            Readers readers,
            @ConfigProperty(name = "tanggap.topics.programme") String topic) {
        this.tellPeople = tellPeople;
        this.outletNews = outletNews;
        this.readers = readers;
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = Objects.requireNonNull(event.data(), "facts have a value");
        switch (event.type()) {
            case "tenant.application.v1" -> decided(event.id(), data);
            case "tenant.session.v1" -> session(event.id(), data);
            default -> {
                // a call is read by whoever looks for one: nobody is told of it
            }
        }
    }

    private void decided(String event, JsonNode decision) {
        Subject call = Subject.of(id(decision.required("callId")));
        boolean waited = "WAITING".equals(decision.required("before").asText());
        String outcome = decision.required("outcome").asText();
        NoticeKind kind = switch (outcome) {
            case "SELECTED" -> waited ? NoticeKind.PROGRAMME_MOVED_UP : NoticeKind.PROGRAMME_SEATED;
            case "WAITING" -> NoticeKind.PROGRAMME_WAITING;
            case "DECLINED" -> NoticeKind.PROGRAMME_DECLINED;
            case "ENDED" -> NoticeKind.PROGRAMME_ENDED;
            default -> throw new IllegalArgumentException("no outcome of an application");
        };
        outletNews.add(id(decision.required("outletId")), News.of(event, kind, call));
        JsonNode mentor = decision.path("mentorId");
        if (mentor.isTextual()) {
            NoticeKind told = kind == NoticeKind.PROGRAMME_ENDED ? NoticeKind.MENTEE_ENDED : NoticeKind.MENTEE_SEATED;
            tellMentors(News.of(event, told, call), Set.of(id(mentor)));
        }
    }

    /// An event of an older form invites nobody by name; people find such a session in their list.
    private void session(String event, JsonNode session) {
        String change = session.path("change").asText("");
        NoticeKind kind = switch (change) {
            case "MOVED" -> NoticeKind.SESSION_MOVED;
            case "CALLED_OFF" -> NoticeKind.SESSION_CALLED_OFF;
            default -> NoticeKind.SESSION_SET;
        };
        News news = News.of(event, kind, Subject.of(id(session.required("sessionId"))));
        ids(session.path("outletIds")).forEach(outlet -> outletNews.add(outlet, news));
        tellMentors(news, ids(session.path("mentorIds")));
    }

    /// Whoever left the association since is told nothing.
    private void tellMentors(News news, Set<UUID> mentors) {
        Set<UUID> present = new HashSet<>(readers.holding("MENTOR"));
        present.retainAll(mentors);
        tellPeople.tell(news, present);
    }

    private static Set<UUID> ids(JsonNode list) {
        Set<UUID> ids = new HashSet<>();
        list.forEach(one -> ids.add(id(one)));
        return ids;
    }

    private static UUID id(JsonNode text) {
        return UUID.fromString(text.asText());
    }
}
