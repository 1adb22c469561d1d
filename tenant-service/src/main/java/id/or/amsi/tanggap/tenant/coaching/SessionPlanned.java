package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session was planned, moved or called off: `tenant.session.v1`. Ids and times only.
///
/// @param outletId for whom alone; null for the whole cohort
/// @param calledOffAt null while it takes place
record SessionPlanned(
        UUID sessionId,
        UUID callId,
        SessionKind kind,
        @Nullable UUID outletId,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant calledOffAt) {
    private static final String TYPE = "tenant.session.v1";

    static OutgoingEvent event(CohortSession session) {
        SessionPlanned planned = new SessionPlanned(
                session.sessionId(),
                session.callId(),
                session.kind(),
                session.outletId(),
                session.times().startsAt(),
                session.times().endsAt(),
                session.calledOff() == null ? null : session.calledOff().at());
        return new OutgoingEvent("tenant.programme.v1", session.callId().toString(), TYPE, planned);
    }
}
