package id.or.amsi.tanggap.notification.ladder;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.notification.inbox.InboxNotice;
import id.or.amsi.tanggap.notification.inbox.InboxNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// A reader has seen a notice. If it said that something is overdue, nobody further up need be called.
@ApplicationScoped
class AcknowledgeNotice {
    private final InboxNotices inbox;
    private final LadderStops ladderStops;
    private final Scopes scopes;
    private final Clock clock;

    AcknowledgeNotice(InboxNotices inbox, LadderStops ladderStops, Scopes scopes, Clock clock) {
        this.inbox = inbox;
        this.ladderStops = ladderStops;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    InboxNotice acknowledge(UUID id) {
        InboxNotice notice = inbox.own(id);
        // as exact as the database keeps it, so that every answer says the same
        notice.acknowledge(scopes.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (notice.kind().stopsLadder()) {
            ladderStops.stopAbove(notice.subject(), scopes.person());
        }
        return notice;
    }
}
