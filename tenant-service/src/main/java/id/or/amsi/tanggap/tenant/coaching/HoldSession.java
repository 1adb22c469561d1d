package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCalls;
import id.or.amsi.tanggap.tenant.selection.Seats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People of the association plan sessions, move them, and write down who came and what was said.
@ApplicationScoped
class HoldSession {
    private final ProgrammeCalls calls;
    private final Seats seats;
    private final CohortSessions sessions;
    private final Attendances attendances;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    HoldSession(
            ProgrammeCalls calls,
            Seats seats,
            CohortSessions sessions,
            Attendances attendances,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.calls = calls;
        this.seats = seats;
        this.sessions = sessions;
        this.attendances = attendances;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    CohortSession plan(UUID callId, NewSession wanted) {
        calls.requireLocked(callId);
        if (wanted.outletId() != null) {
            requireSeat(wanted.outletId(), callId);
        }
        CohortSession session = new CohortSession(
                Ids.next(),
                callId,
                wanted.kind(),
                wanted.outletId(),
                wanted.title().strip(),
                SessionTimes.of(wanted.starts(), wanted.ends(), wanted.timeZone()),
                null,
                0);
        sessions.add(session, scopes.person(), clock.instant());
        outbox.append(SessionPlanned.event(session));
        return session;
    }

    @Transactional
    CohortSession edit(UUID sessionId, SessionEdit edit, @Nullable String ifMatch) {
        CohortSession before = sessions.requireLocked(sessionId);
        EntityTags.require(ifMatch, before.version());
        CohortSession after = before.edited(edit);
        sessions.store(after);
        if (!after.times().equals(before.times())) {
            outbox.append(SessionPlanned.event(after));
        }
        return after;
    }

    /// Writes down who came from an outlet; once more, and the last counts.
    @Transactional
    Attendance attended(UUID sessionId, UUID outletId, NewAttendance wanted) {
        CohortSession session = sessions.requireLocked(sessionId);
        if (session.outletId() != null && !session.outletId().equals(outletId)) {
            throw new RefusedException(new SessionRefusal.NotInvited());
        }
        requireSeat(outletId, session.callId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isBefore(session.times().startsAt())) {
            throw new RefusedException(new SessionRefusal.NotBegun());
        }
        Attendance attendance =
                new Attendance(sessionId, outletId, wanted.present(), wanted.note(), scopes.person(), now);
        attendances.put(attendance, session.callId());
        return attendance;
    }

    private void requireSeat(UUID outletId, UUID callId) {
        if (seats.taken(outletId, callId).isEmpty()) {
            throw new RefusedException(new SessionRefusal.NotInvited());
        }
    }
}
