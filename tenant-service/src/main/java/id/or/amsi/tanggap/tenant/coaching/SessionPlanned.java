package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.tenant.selection.Seat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session was planned, moved or called off: `tenant.session.v1`. Ids and times only.
///
/// @param change whether it is new, was moved or called off
/// @param outletId for whom alone; null for the whole cohort
/// @param calledOffAt null while it takes place
/// @param outletIds of those that are invited: who has a seat now
/// @param mentorIds of the people who mentor them
record SessionPlanned(
        UUID sessionId,
        UUID callId,
        SessionKind kind,
        Change change,
        @Nullable UUID outletId,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant calledOffAt,
        List<UUID> outletIds,
        List<UUID> mentorIds) {
    /// What happened to it.
    enum Change {
        SET,
        MOVED,
        CALLED_OFF
    }

    private static final String TYPE = "tenant.session.v1";

    /// @param invited the seats of those who come
    static OutgoingEvent event(CohortSession session, Change change, List<Seat> invited) {
        SessionPlanned planned = new SessionPlanned(
                session.sessionId(),
                session.callId(),
                session.kind(),
                change,
                session.outletId(),
                session.times().startsAt(),
                session.times().endsAt(),
                session.calledOff() == null ? null : session.calledOff().at(),
                invited.stream().map(Seat::outletId).toList(),
                invited.stream().map(Seat::mentorId).distinct().toList());
        return new OutgoingEvent("tenant.programme.v1", session.callId().toString(), TYPE, planned);
    }
}
