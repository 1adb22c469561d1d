package id.or.amsi.tanggap.tenant.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outlet's seat in a programme.
///
/// @param number from 1 to the number of seats; nobody else's at the same time
/// @param mentorId the person who mentors the outlet
/// @param endedAt absent while it is taken
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seat(
        UUID seatId,
        UUID callId,
        UUID outletId,
        int number,
        UUID mentorId,
        Instant takenAt,
        @Nullable Instant endedAt) {
    Seat with(UUID mentor) {
        return new Seat(seatId, callId, outletId, number, mentor, takenAt, endedAt);
    }

    Seat ended(Instant at) {
        return new Seat(seatId, callId, outletId, number, mentorId, takenAt, at);
    }
}
