package id.or.amsi.tanggap.notification.inbox;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in an inbox, as a cursor holds it.
record InboxPosition(Instant at, UUID id) {
    static InboxPosition of(InboxNotice notice) {
        return new InboxPosition(notice.at(), notice.id());
    }

    /// 400 when the cursor holds none.
    static @Nullable InboxPosition parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int space = text.indexOf(' ');
        try {
            return new InboxPosition(
                    Instant.parse(text.substring(0, Math.max(space, 0))), UUID.fromString(text.substring(space + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    @Override
    public String toString() {
        return at + " " + id;
    }
}
