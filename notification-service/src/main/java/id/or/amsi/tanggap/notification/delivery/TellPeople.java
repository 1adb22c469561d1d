package id.or.amsi.tanggap.notification.delivery;

import id.or.amsi.tanggap.notification.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Puts a notice into everybody's inbox and, for those who want mails of its kind, another into the post; in the
/// running transaction. Said twice, it happens once.
@ApplicationScoped
public class TellPeople {
    private final Notices notices;
    private final Preferences preferences;
    private final StopRule stopRule;
    private final Clock clock;

    public TellPeople(Notices notices, Preferences preferences, StopRule stopRule, Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.stopRule = stopRule;
        this.clock = clock;
    }

    public void tell(News news, Collection<UUID> people) {
        Instant now = clock.instant();
        boolean later = news.notBefore() != null && news.notBefore().isAfter(now);
        boolean stopped = !later && stopRule.stops(news.subject());
        NoticeState inbox = later ? NoticeState.WAITING : stopped ? NoticeState.STOPPED : NoticeState.DELIVERED;
        NoticeState mail = stopped ? NoticeState.STOPPED : NoticeState.WAITING;
        Set<UUID> overdueOnly = preferences.overdueOnly();
        for (UUID person : Set.copyOf(people)) {
            notices.add(news, person, Channel.INBOX, inbox);
            if (news.kind().isMailed(overdueOnly.contains(person))) {
                notices.add(news, person, Channel.EMAIL, mail);
            }
        }
    }
}
