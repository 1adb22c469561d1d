package id.or.amsi.tanggap.tenant.outlet;

import java.util.Arrays;
import java.util.Optional;

/// The three time zones of Indonesia (Keppres 41/1987), without summer time.
public enum Zone {
    WIB("Asia/Jakarta"),
    WITA("Asia/Makassar"),
    WIT("Asia/Jayapura");

    private final String id;

    Zone(String id) {
        this.id = id;
    }

    /// The name in the IANA database.
    public String id() {
        return id;
    }

    /// By IANA name or by abbreviation.
    public static Optional<Zone> named(String text) {
        return Arrays.stream(values())
                .filter(zone -> zone.id.equals(text) || zone.name().equals(text))
                .findFirst();
    }
}
