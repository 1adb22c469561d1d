package id.or.amsi.tanggap.tenant.outlet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page of outlets starts: after this name, and among equal names after this id.
///
/// @param name in lower case, as the database makes it
record OutletPosition(String name, UUID outletId) {
    static final OutletPosition START = new OutletPosition("", new UUID(0, 0));
    private static final int ID_LENGTH = 36;

    static @Nullable OutletPosition of(@Nullable String cursor) {
        if (cursor == null || cursor.length() < ID_LENGTH) {
            return null;
        }
        return new OutletPosition(cursor.substring(ID_LENGTH), UUID.fromString(cursor.substring(0, ID_LENGTH)));
    }

    String cursor() {
        return outletId + name;
    }
}
