package id.or.amsi.tanggap.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people are told of.
///
/// @param eventId of the event that tells it: a person is told once per event and channel
/// @param notBefore the earliest moment at which anybody may notice; null is at once
public record News(
        String eventId,
        NoticeKind kind,
        Subject subject,
        @Nullable Instant notBefore) {
    public static News of(String eventId, NoticeKind kind, Subject subject) {
        return new News(eventId, kind, subject, null);
    }
}
