package id.or.amsi.tanggap.notification.resource;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A province (ISO 3166-2:ID, as of 2023) and the time there.
public record Region(String code, ZoneId zone) {
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    public static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    /// Where most people live, and what is assumed of those who do not say where they are.
    public static final ZoneId USUAL = WIB;

    private static final Map<String, ZoneId> PROVINCES = provinces();

    public Region {
        if (!zone.equals(PROVINCES.get(code))) {
            throw new IllegalArgumentException("no province: " + code);
        }
    }

    /// Empty for whatever is not the code of a province.
    public static Optional<Region> find(@Nullable String code) {
        var known = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(PROVINCES.get(known)).map(zone -> new Region(known, zone));
    }

    static Set<String> codes() {
        return PROVINCES.keySet();
    }

    /// What people call the time of one of the three zones.
    public static String name(ZoneId zone) {
        return nameOf(zone).orElseThrow();
    }

    /// Whether it is one of the three zones.
    public static boolean isZone(ZoneId zone) {
        return nameOf(zone).isPresent();
    }

    private static Optional<String> nameOf(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Jakarta" -> Optional.of("WIB");
            case "Asia/Makassar" -> Optional.of("WITA");
            case "Asia/Jayapura" -> Optional.of("WIT");
            default -> Optional.empty();
        };
    }

    private static Map<String, ZoneId> provinces() {
        var provinces = new HashMap<String, ZoneId>();
        put(provinces, WIB, "AC SU SB RI JA SS BB BE LA KR BT JK JB JT YO JI KB KT");
        put(provinces, WITA, "BA NB NT KS KI KU SA ST SN SG SR GO");
        put(provinces, WIT, "MA MU PA PB PD PE PS PT");
        return Map.copyOf(provinces);
    }

    private static void put(Map<String, ZoneId> provinces, ZoneId zone, String codes) {
        for (var code : codes.split(" ", -1)) {
            provinces.put("ID-" + code, zone);
        }
    }
}
