package id.or.amsi.tanggap.tenant.outlet;

import static id.or.amsi.tanggap.tenant.outlet.Zone.WIB;
import static id.or.amsi.tanggap.tenant.outlet.Zone.WIT;
import static id.or.amsi.tanggap.tenant.outlet.Zone.WITA;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The 38 provinces of Indonesia, each in one time zone.
///
/// Provinces: 34 up to UU 20/2012, then Papua Selatan (UU 14/2022), Papua Tengah (UU 15/2022), Papua Pegunungan
/// (UU 16/2022) and Papua Barat Daya (UU 29/2022); Daerah Khusus Jakarta by UU 2/2024, before that DKI Jakarta.
/// Zones: Keppres 41/1987, whose provinces were since divided but not moved: Kalimantan Barat and Tengah keep western
/// time, Kalimantan Selatan, Timur and (cut out of Timur) Utara central time.
public enum Province {
    ACEH("Aceh", WIB),
    SUMATERA_UTARA("Sumatera Utara", WIB),
    SUMATERA_BARAT("Sumatera Barat", WIB),
    RIAU("Riau", WIB),
    KEPULAUAN_RIAU("Kepulauan Riau", WIB),
    JAMBI("Jambi", WIB),
    SUMATERA_SELATAN("Sumatera Selatan", WIB),
    KEPULAUAN_BANGKA_BELITUNG("Kepulauan Bangka Belitung", WIB),
    BENGKULU("Bengkulu", WIB),
    LAMPUNG("Lampung", WIB),
    JAKARTA("Daerah Khusus Jakarta", WIB, "DKI Jakarta", "Jakarta"),
    BANTEN("Banten", WIB),
    JAWA_BARAT("Jawa Barat", WIB),
    JAWA_TENGAH("Jawa Tengah", WIB),
    YOGYAKARTA("Daerah Istimewa Yogyakarta", WIB, "DI Yogyakarta", "Yogyakarta"),
    JAWA_TIMUR("Jawa Timur", WIB),
    KALIMANTAN_BARAT("Kalimantan Barat", WIB),
    KALIMANTAN_TENGAH("Kalimantan Tengah", WIB),
    KALIMANTAN_SELATAN("Kalimantan Selatan", WITA),
    KALIMANTAN_TIMUR("Kalimantan Timur", WITA),
    KALIMANTAN_UTARA("Kalimantan Utara", WITA),
    BALI("Bali", WITA),
    NUSA_TENGGARA_BARAT("Nusa Tenggara Barat", WITA),
    NUSA_TENGGARA_TIMUR("Nusa Tenggara Timur", WITA),
    SULAWESI_UTARA("Sulawesi Utara", WITA),
    GORONTALO("Gorontalo", WITA),
    SULAWESI_TENGAH("Sulawesi Tengah", WITA),
    SULAWESI_BARAT("Sulawesi Barat", WITA),
    SULAWESI_SELATAN("Sulawesi Selatan", WITA),
    SULAWESI_TENGGARA("Sulawesi Tenggara", WITA),
    MALUKU("Maluku", WIT),
    MALUKU_UTARA("Maluku Utara", WIT),
    PAPUA("Papua", WIT),
    PAPUA_BARAT("Papua Barat", WIT),
    PAPUA_BARAT_DAYA("Papua Barat Daya", WIT),
    PAPUA_SELATAN("Papua Selatan", WIT),
    PAPUA_TENGAH("Papua Tengah", WIT),
    PAPUA_PEGUNUNGAN("Papua Pegunungan", WIT);

    private final String title;
    private final Zone zone;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
    private final List<String> otherNames;

    Province(String title, Zone zone, String... otherNames) {
        this.title = title;
        this.zone = zone;
        this.otherNames = List.of(otherNames);
    }

    /// Its name in law.
    public String title() {
        return title;
    }

    public Zone zone() {
        return zone;
    }

    /// By its name or a former or short one, in upper or lower case.
    public static Optional<Province> named(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(province -> province.isCalled(wanted))
                .findFirst();
    }

    private boolean isCalled(String lowerCase) {
        return title.toLowerCase(Locale.ROOT).equals(lowerCase)
                || otherNames.stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(lowerCase));
    }
}
