package id.or.amsi.tanggap.notification.exchange;

import static id.or.amsi.tanggap.notification.exchange.Services.contact;
import static id.or.amsi.tanggap.notification.exchange.Services.one;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.exchange.FileContent.Entry;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final HelpResource SERVICE = one(contact("021-1"), contact("+62 811-2"));
    private static final String TABLE = CsvTable.write(List.of(SERVICE));

    @Property(tries = 400)
    void tableLosesNothing(@ForAll("services") HelpResource service) {
        var read = CsvReader.read(CsvTable.write(List.of(service)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).containsExactly(new Entry(2, service, Revision.of(service)));
    }

    @Property(tries = 400)
    void noCellStartsAFormula(@ForAll("services") HelpResource service) {
        for (var row : CsvTable.rows(service, Revision.of(service))) {
            assertThat(row.stream().map(SafeCell::guard))
                    .noneMatch(cell -> cell.matches("(?s)\\s*[=+@|%-].*|[\\t\\r\\n].*"));
        }
    }

    @Test
    void allThatIsShippedComesBack() {
        var read = CsvReader.read(CsvTable.write(ResourceFile.shipped()));

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).extracting(Entry::resource).isEqualTo(ResourceFile.shipped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "same",
                "no mark",
                "commas",
                "tabs",
                "unix",
                "unquoted",
                "empty rows",
                "columns turned",
                "upper case"
            })
    void spreadsheetsMayWriteItTheirWay(String way) {
        var csv = switch (way) {
            case "no mark" -> TABLE.substring(1);
            case "commas" -> TABLE.replace("\";\"", "\",\"");
            case "tabs" -> TABLE.replace("\";\"", "\"\t\"");
            case "unix" -> TABLE.replace("\r\n", "\n");
            case "unquoted" -> TABLE.replace("\"", "");
            case "empty rows" -> TABLE.replace("\r\n", "\r\n" + ";".repeat(30) + "\r\n\r\n");
            case "columns turned" -> turned(TABLE);
            case "upper case" -> TABLE.replace("\"kanal\"", "\" KANAL \"");
            default -> TABLE;
        };

        var read = CsvReader.read(csv);

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).extracting(Entry::resource).containsExactly(SERVICE);
    }

    @Test
    void apostropheThatASpreadsheetSwallowedIsNotMissed() {
        var read = CsvReader.read(TABLE.replace("'+62", "+62"));

        assertThat(TABLE).contains("\"'+62 811-2\"");
        assertThat(read.entries()).extracting(Entry::resource).containsExactly(SERVICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nama\"|\"name\"|1|name|COLUMN_UNKNOWN",
                "\"nama\"|\"name\"|1|nama|COLUMN_MISSING",
                "\"nama\"|\"id\"|1|id|COLUMN_TWICE",
                "\"uji-contoh\"|\"Uji Contoh\"|2|id|NOT_AN_ID",
                "\"uji-contoh\"|\"\"|2|id|REQUIRED",
                "\"Layanan uji\"|\"=HYPERLINK(1)\"|2|nama|FORMULA",
                "\"Layanan uji\"|\" @SUM(1)\"|2|nama|FORMULA",
                "\"Layanan uji\"|\"-2+3\"|2|nama|FORMULA",
                "\"an example\"|\"\"|2|membantu_en|BOTH_LANGUAGES",
                "\"LEGAL\"|\"HUKUM\"|2|topik|NOT_A_WORD",
                "\"021-1\"|\"\"|2|kontak|REQUIRED",
                "\"'+62 811-2\"|\"021-1\"|3|kontak|TWICE",
                "\"TEL\"|\"TELEPON\"|2|kanal|NOT_A_WORD",
                "\"a letter, 2026\"|\"\"|2|sumber|REQUIRED",
                "\"M\"|\"\"|2|keyakinan|REQUIRED",
            })
    void everyFaultIsNamedWithRowAndColumn(String good, String bad, int row, String column, Fault fault) {
        var read = CsvReader.read(TABLE.replace(good, bad));

        assertThat(read.problems()).contains(new BadPlace(row, column, fault));
        assertThat(read.entries()).isEmpty();
    }

    @Test
    void hoursAndChecksAreReadStrictly() {
        assertThat(problem("jam", "kapan saja")).isEqualTo(new BadPlace(2, "jam", Fault.NOT_HOURS));
        assertThat(problem("jam", "Sen-Jum 09:00-15:00")).isEqualTo(new BadPlace(2, "zona", Fault.NO_ZONE));
        assertThat(problem("jam_ramadan", "Sen 09:00-15:00")).isEqualTo(new BadPlace(2, "jam", Fault.NO_USUAL_WEEK));
        assertThat(problem("zona", "WXY")).isEqualTo(new BadPlace(2, "zona", Fault.NO_ZONE));
        assertThat(problem("zona", "Asia/Singapore")).isEqualTo(new BadPlace(2, "zona", Fault.NO_ZONE));
        assertThat(problem("zona", "Asia/Kathmandu")).isEqualTo(new BadPlace(2, "zona", Fault.NO_ZONE));
        assertThat(problem("diperiksa", "kemarin")).isEqualTo(new BadPlace(2, "diperiksa", Fault.NOT_A_DATE));
        assertThat(problem("diperiksa", "2026-11-23")).isEqualTo(new BadPlace(2, "diperiksa", Fault.NOT_A_CHECK));
    }

    @Test
    void numberThatNobodyCheckedDoesNotBecomeOneThatIsAlwaysShown() {
        assertThat(problem("darurat", "ya")).isEqualTo(new BadPlace(2, "darurat", Fault.NOT_AN_EMERGENCY));
        assertThat(problem("kanal", "WEB")).isEqualTo(new BadPlace(2, "kontak", Fault.NOT_A_PAGE));
        assertThat(CsvReader.read(TABLE.replace("\"TEL\";\"021-1\"", "\"WEB\";\"https://wa.me/62811\""))
                        .problems())
                .containsExactly(new BadPlace(2, "kontak", Fault.NOT_A_PAGE));
        assertThat(CsvReader.read(TABLE.replace("\"TEL\";\"021-1\"", "\"WEB\";\"https://contoh.example\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void endlessIdAndEndlessYearAreFaults() {
        assertThat(CsvReader.read(TABLE.replace("uji-contoh", "a-".repeat(100_000) + "a"))
                        .problems())
                .contains(new BadPlace(2, "id", Fault.TOO_LONG));
        var checked = TABLE.replace("\"M\";\"\";\"\";\"\"", "\"M\";\"+999999999-12-31\";\"saya\";\"+999999999-12-31\"");
        assertThat(checked).isNotEqualTo(TABLE);
        assertThat(CsvReader.read(checked).problems()).contains(new BadPlace(2, "diperiksa", Fault.NOT_A_CHECK));
    }

    @Test
    void hoursAreReadAsPeopleWriteThem() {
        assertThat(HoursText.read("Senin\u2013Jumat 9.00 - 15.00; sat,sun 22:00-04:00"))
                .isEqualTo(HoursText.read("Sen-Jum 09:00-15:00; Sab-Min 22:00-04:00"));
        assertThat(HoursText.read("Sab-Sen 00:00-24:00")).isEqualTo(HoursText.read("Sen,Sab-Min 00:00-00:00"));
    }

    @Test
    void tooMuchIsRefused() {
        var lines = TABLE.lines().toList();
        var rows = IntStream.range(0, CsvReader.MOST_ROWS)
                .mapToObj(n -> lines.get(1).replace("021-1", "021-" + n))
                .collect(Collectors.joining("\n"));
        var services = IntStream.rangeClosed(0, FileContent.MOST_SERVICES)
                .mapToObj(n -> lines.get(1).replace("uji-contoh", "uji-" + n))
                .collect(Collectors.joining("\n"));

        assertThat(CsvReader.read(lines.getFirst() + "\n" + rows).problems())
                .containsExactly(new BadPlace(CsvReader.MOST_ROWS + 1, "", Fault.TOO_MANY));
        assertThat(CsvReader.read(lines.getFirst() + "\n" + services).problems())
                .containsExactly(new BadPlace(1, "id", Fault.TOO_MANY));
        assertThat(CsvReader.read(TABLE.replace("an example", "x".repeat(2_001)))
                        .problems())
                .contains(new BadPlace(2, "membantu_en", Fault.TOO_LONG));
        assertThat(CsvReader.read(TABLE.replace("021-1", "1".repeat(201))).problems())
                .contains(new BadPlace(2, "kontak", Fault.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\"never closed", "\0", "PK\u0003\u0004", "<html>"})
    void whatIsNoTableIsRefused(String text) {
        assertThat(CsvReader.read(text).problems()).isNotEmpty();
    }

    @Test
    void revisionChangesWithWordsAndNotWithChecks() {
        var checked = SERVICE.withChannels(
                channel -> channel.with(channel.check().verified(LocalDate.parse("2026-11-23"), "somebody")));

        assertThat(Revision.of(checked)).isEqualTo(Revision.of(SERVICE)).matches("r[0-9a-f]{16}");
        assertThat(Revision.of(one(contact("021-1")))).isNotEqualTo(Revision.of(SERVICE));
    }

    @Test
    void faultsAreSaidInTheCallersLanguage() {
        var place = new BadPlace(2, "kontak", Fault.TWICE);

        assertThat(place.said(Locale.of("id")).reason()).isEqualTo("sudah ada di baris lain");
        assertThat(place.said(Locale.ENGLISH).reason()).isEqualTo("is in another row already");
    }

    /// What is wrong once this stands in the first contact's cell.
    private static BadPlace problem(String column, String cell) {
        var place = CsvTable.COLUMNS.indexOf(column);
        var lines = TABLE.substring(1).lines().toList();
        var cells = lines.get(1).split(";", -1);
        cells[place] = '"' + cell + '"';
        return CsvReader.read(lines.getFirst() + "\n" + String.join(";", cells))
                .problems()
                .getFirst();
    }

    private static String turned(String table) {
        return table.substring(1)
                .lines()
                .map(line -> List.of(line.split(";", -1)).reversed())
                .map(cells -> String.join(";", cells))
                .collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<HelpResource> services() {
        return Services.any();
    }
}
