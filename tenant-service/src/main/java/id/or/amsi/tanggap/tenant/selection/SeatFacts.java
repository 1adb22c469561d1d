package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The present state of a seat: `tenant.seat.v1`. Ids and times only.
///
/// @param templateKey of the SOP that is worked on
/// @param endedAt null while it is taken
record SeatFacts(
        UUID seatId,
        UUID callId,
        UUID outletId,
        UUID mentorId,
        String templateKey,
        Instant takenAt,
        @Nullable Instant endedAt) {
    private static final String TYPE = "tenant.seat.v1";

    static OutgoingEvent event(Seat seat, String templateKey) {
        SeatFacts facts = new SeatFacts(
                seat.seatId(),
                seat.callId(),
                seat.outletId(),
                seat.mentorId(),
                templateKey,
                seat.takenAt(),
                seat.endedAt());
        return new OutgoingEvent(TYPE, seat.seatId().toString(), TYPE, facts);
    }
}
