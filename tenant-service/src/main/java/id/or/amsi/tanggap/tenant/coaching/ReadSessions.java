package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Reads sessions and who came; the database shows an outlet those to which it is invited, and its own
/// attendance.
@ApplicationScoped
class ReadSessions {
    private final ProgrammeCalls calls;
    private final CohortSessions sessions;
    private final Attendances attendances;

    ReadSessions(ProgrammeCalls calls, CohortSessions sessions, Attendances attendances) {
        this.calls = calls;
        this.sessions = sessions;
        this.attendances = attendances;
    }

    /// All on one page: a programme of two months has a few dozen.
    @Transactional
    Page<SessionAnswer> list(UUID callId) {
        calls.require(callId);
        return new Page<>(sessions.of(callId), null).map(CohortSession::answer);
    }

    @Transactional
    CohortSession find(UUID sessionId) {
        return sessions.require(sessionId);
    }

    /// All on one page: at most one for each seat.
    @Transactional
    Page<Attendance> attendance(UUID sessionId) {
        return new Page<>(attendances.of(sessionId), null);
    }
}
