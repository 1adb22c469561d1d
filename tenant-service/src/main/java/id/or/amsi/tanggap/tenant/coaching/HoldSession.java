package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.coaching.SessionPlanned.Change;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCalls;
import id.or.amsi.tanggap.tenant.selection.Seat;
import id.or.amsi.tanggap.tenant.selection.Seats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People of the association plan sessions, move them or call them off, and write down who came and what was
/// said.
@ApplicationScoped
class HoldSession {
    private static final long NEVER = -1;

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
                null,
                0);
        sessions.add(session, scopes.person(), clock.instant());
        outbox.append(SessionPlanned.event(session, Change.SET, invited(session)));
        return session;
    }

    @Transactional
    CohortSession edit(UUID sessionId, SessionEdit edit, @Nullable String ifMatch) {
        CohortSession before = sessions.requireLocked(sessionId);
        EntityTags.require(ifMatch, before.version());
        requireOn(before);
        CohortSession after = before.edited(edit);
        sessions.store(after);
        if (!after.times().equals(before.times())) {
            outbox.append(SessionPlanned.event(after, Change.MOVED, invited(after)));
        }
        return after;
    }

    /// It stays in the list with its reason. Another one is planned anew. What began stays as it was.
    @Transactional
    CohortSession callOff(UUID sessionId, String reason) {
        CohortSession before = sessions.requireLocked(sessionId);
        requireOn(before);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!now.isBefore(before.times().startsAt())
                || !attendances.of(sessionId).isEmpty()) {
            throw new RefusedException(new SessionRefusal.Begun());
        }
        CallingOff off = new CallingOff(now, reason.strip());
        CohortSession after = before.calledOff(off);
        sessions.callOff(sessionId, off);
        outbox.append(SessionPlanned.event(after, Change.CALLED_OFF, invited(after)));
        return after;
    }

    private static void requireOn(CohortSession session) {
        if (session.calledOff() != null) {
            throw new RefusedException(new SessionRefusal.CalledOff());
        }
    }

    /// Writes down who came from an outlet.
    ///
    /// @param ifMatch the tag of what was written down before; null the first time
    @Transactional
    Attendance attended(UUID sessionId, UUID outletId, NewAttendance wanted, @Nullable String ifMatch) {
        CohortSession session = sessions.requireLocked(sessionId);
        requireOn(session);
        if (session.outletId() != null && !session.outletId().equals(outletId)) {
            throw new RefusedException(new SessionRefusal.NotInvited());
        }
        requireSeat(outletId, session.callId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isBefore(session.times().startsAt())) {
            throw new RefusedException(new SessionRefusal.NotBegun());
        }
        Attendance attendance = new Attendance(
                sessionId,
                outletId,
                wanted.present(),
                wanted.note(),
                scopes.person(),
                now,
                next(sessionId, outletId, ifMatch));
        attendances.put(attendance, session.callId());
        return attendance;
    }

    private long next(UUID sessionId, UUID outletId, @Nullable String ifMatch) {
        Optional<Attendance> before = attendances.find(sessionId, outletId);
        if (before.isPresent() || (ifMatch != null && !ifMatch.isBlank())) {
            EntityTags.require(ifMatch, before.map(Attendance::version).orElse(NEVER));
        }
        return before.map(Attendance::version).orElse(NEVER) + 1;
    }

    private List<Seat> invited(CohortSession session) {
        return seats.taken(session.callId()).stream()
                .filter(seat -> session.outletId() == null || session.outletId().equals(seat.outletId()))
                .toList();
    }

    private void requireSeat(UUID outletId, UUID callId) {
        if (seats.taken(outletId, callId).isEmpty()) {
            throw new RefusedException(new SessionRefusal.NotInvited());
        }
    }
}
