package id.or.amsi.tanggap.tenant.outlet;

import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of outlets starts: after this name, and among equal names after this id.
///
/// @param name in lower case, as the database makes it
record OutletPosition(String name, UUID outletId) {
    static final OutletPosition START = new OutletPosition("", new UUID(0, 0));
    private static final int ID_LENGTH = 36;

    /// Reads a cursor; 400 if it is none of ours.
    static @Nullable OutletPosition of(@Nullable String cursor) {
        try {
            return cursor == null
                    ? null
                    : new OutletPosition(cursor.substring(ID_LENGTH), UUID.fromString(cursor.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadRequestException(e);
        }
    }

    String cursor() {
        return outletId + name;
    }
}
