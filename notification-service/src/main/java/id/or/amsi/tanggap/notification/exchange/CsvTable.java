package id.or.amsi.tanggap.notification.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.Check;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Hours;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.Said;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Services as a table for volunteers: a row per contact, in order; what is true of the service stands in each of its
/// rows. Written as spreadsheets in Indonesia like it: UTF-8 with a mark, semicolons, everything quoted.
final class CsvTable {
    static final List<String> SERVICE_COLUMNS = List.of(
            "id",
            "revisi",
            "nama",
            "membantu_id",
            "membantu_en",
            "topik",
            "untuk",
            "wilayah",
            "bahasa",
            "biaya_id",
            "biaya_en",
            "selanjutnya_id",
            "selanjutnya_en");
    static final List<String> CONTACT_COLUMNS = List.of(
            "kanal",
            "kontak",
            "sambung",
            "darurat",
            "bertentangan",
            "catatan_id",
            "catatan_en",
            "jam",
            "zona",
            "jam_ramadan",
            "hari_libur",
            "jam_catatan_id",
            "jam_catatan_en",
            "sumber",
            "keyakinan",
            "diperiksa",
            "diperiksa_oleh",
            "berlaku_sampai");
    static final List<String> COLUMNS =
            Stream.concat(SERVICE_COLUMNS.stream(), CONTACT_COLUMNS.stream()).toList();
    static final String MARK = "\uFEFF";
    static final String YES = "ya";

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();
    private static final CsvSchema SCHEMA =
            CsvSchema.emptySchema().withColumnSeparator(';').withLineSeparator("\r\n");

    private CsvTable() {}

    static String write(List<HelpResource> services) {
        var rows = Stream.concat(
                        Stream.of(COLUMNS),
                        services.stream().flatMap(service -> rows(service, Revision.of(service)).stream()))
                .map(row -> row.stream().map(SafeCell::guard).toList())
                .toList();
        try {
            return MARK + CSV.writer(SCHEMA).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A service without a contact has a row all the same.
    static List<List<String>> rows(HelpResource service, String revision) {
        var own = service(service, revision);
        var contacts = service.channels().stream().map(CsvTable::contact).toList();
        var none = List.of(CONTACT_COLUMNS.stream().map(column -> "").toList());
        return (contacts.isEmpty() ? none : contacts)
                .stream()
                        .map(contact ->
                                Stream.concat(own.stream(), contact.stream()).toList())
                        .toList();
    }

    private static List<String> service(HelpResource service, String revision) {
        List<String> cells = new ArrayList<>(List.of(service.id(), revision, service.name()));
        add(cells, service.helps());
        cells.add(names(service.topics()));
        cells.add(names(service.audiences()));
        cells.add(names(service.regions()));
        cells.add(String.join(" ", service.languages()));
        add(cells, service.cost());
        add(cells, service.next());
        return cells;
    }

    private static List<String> contact(Channel channel) {
        List<String> cells = new ArrayList<>(List.of(
                channel.type().name(),
                channel.value(),
                Objects.requireNonNullElse(channel.dial(), ""),
                channel.emergency() ? YES : "",
                Objects.requireNonNullElse(channel.rivals(), "")));
        add(cells, channel.note());
        var hours = channel.hours();
        cells.add(hours.always() ? HoursText.ALWAYS : HoursText.write(hours.weekly()));
        cells.add(zone(hours.zone()));
        cells.add(HoursText.write(hours.ramadan()));
        cells.add(holidays(hours.holidays()));
        add(cells, hours.note());
        add(cells, channel.check());
        return cells;
    }

    private static void add(List<String> cells, Check check) {
        cells.add(check.source());
        cells.add(check.confidence().name());
        cells.add(Objects.toString(check.verifiedAt(), ""));
        cells.add(Objects.requireNonNullElse(check.verifiedBy(), ""));
        cells.add(Objects.toString(check.nextCheckAt(), ""));
    }

    private static void add(List<String> cells, @Nullable Said said) {
        cells.add(said == null ? "" : said.id());
        cells.add(said == null ? "" : said.en());
    }

    private static String names(Collection<?> words) {
        return words.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private static String zone(@Nullable ZoneId zone) {
        return zone == null ? "" : Region.name(zone);
    }

    private static String holidays(Hours.Holidays rule) {
        return switch (rule) {
            case OPEN -> "buka";
            case CLOSED -> "tutup";
            case UNKNOWN -> "";
        };
    }
}
