package id.or.amsi.tanggap.notification.exchange;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import id.or.amsi.tanggap.notification.exchange.FileContent.Entry;
import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads a table as [CsvTable] writes it, and as spreadsheets leave it: with or without a mark; semicolons, commas or
/// tabs; columns in any order; rows of a service anywhere; empty rows.
final class CsvReader {
    static final int MOST_ROWS = 5_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final List<BadPlace> problems = new ArrayList<>();
    /// Rows of each service, in the order of the file.
    private final Map<String, List<CsvCells>> services = new LinkedHashMap<>();

    private CsvReader() {}

    static FileContent read(String text) {
        var csv = text.startsWith(CsvTable.MARK) ? text.substring(1) : text;
        var reader = new CsvReader();
        var row = 0;
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(csv)))
                .readValues(csv)) {
            List<String> header = List.of();
            while (rows.hasNextValue() && reader.problems.size() <= ImportReport.MOST_LINES) {
                row++;
                var cells = rows.nextValue();
                if (row > MOST_ROWS) {
                    return FileContent.broken(new BadPlace(row, "", Fault.TOO_MANY));
                } else if (row == 1) {
                    header = reader.header(cells);
                } else if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                    reader.add(row, header, cells);
                }
            }
        } catch (IOException e) {
            return FileContent.broken(new BadPlace(row + 1, "", Fault.UNREADABLE));
        }
        return row == 0 ? FileContent.broken(new BadPlace(1, "", Fault.UNREADABLE)) : reader.content();
    }

    private static char separator(String csv) {
        var header = csv.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private List<String> header(String[] cells) {
        var header = Arrays.stream(cells)
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!seen.add(column)) {
                problems.add(new BadPlace(1, shortened(column), Fault.COLUMN_TWICE));
            } else if (!CsvTable.COLUMNS.contains(column)) {
                problems.add(new BadPlace(1, shortened(column), Fault.COLUMN_UNKNOWN));
            }
        }
        CsvTable.COLUMNS.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> problems.add(new BadPlace(1, column, Fault.COLUMN_MISSING)));
        return header;
    }

    private void add(int row, List<String> header, String[] cells) {
        if (problems.stream().anyMatch(problem -> problem.row() == 1)) {
            return;
        }
        Map<String, String> byColumn = new HashMap<>();
        for (var column = 0; column < Math.min(header.size(), cells.length); column++) {
            byColumn.put(header.get(column), cells[column]);
        }
        if (cells.length > header.size()) {
            problems.add(new BadPlace(row, "", Fault.UNREADABLE));
        }
        var read = new CsvCells(row, byColumn, problems);
        var id = read.required("id", FileContent.LONGEST_NAME);
        if (!id.isEmpty() && id.length() <= FileContent.LONGEST_NAME && !HelpResource.isId(id)) {
            read.note("id", Fault.NOT_AN_ID);
        }
        services.computeIfAbsent(id, ignored -> new ArrayList<>()).add(read);
    }

    private FileContent content() {
        if (services.size() > FileContent.MOST_SERVICES) {
            return FileContent.broken(new BadPlace(1, "id", Fault.TOO_MANY));
        }
        List<Entry> entries = new ArrayList<>();
        if (problems.isEmpty()) {
            services.values().forEach(rows -> read(rows, entries));
        }
        return new FileContent(entries, problems);
    }

    private void read(List<CsvCells> rows, List<Entry> entries) {
        var first = rows.getFirst();
        var channels = channels(rows);
        rows.forEach(row -> requireSame(first, row));
        var name = first.required("nama", FileContent.LONGEST_NAME);
        var helps = first.said("membantu");
        if (helps == null) {
            first.note("membantu_id", Fault.REQUIRED);
        }
        var topics = first.words("topik", CsvCells.nameOf(Subject.class));
        var audiences = first.words("untuk", CsvCells.nameOf(Audience.class));
        var regions = first.words(
                "wilayah", code -> Region.find(code).map(Region::code).orElse(null));
        var languages = first.words("bahasa", code -> LANGUAGE.matcher(code).matches() ? code : null);
        var cost = first.said("biaya");
        var next = first.said("selanjutnya");
        if (problems.isEmpty()) {
            var service = new HelpResource(
                    first.text("id").strip(),
                    name,
                    Objects.requireNonNull(helps),
                    topics,
                    audiences,
                    regions,
                    List.copyOf(languages),
                    channels,
                    cost,
                    next);
            entries.add(new Entry(first.row(), service, first.optional("revisi")));
        }
    }

    private List<Channel> channels(List<CsvCells> rows) {
        if (rows.size() > FileContent.MOST_CONTACTS) {
            rows.get(FileContent.MOST_CONTACTS).note("kontak", Fault.TOO_MANY);
        }
        List<Channel> channels = new ArrayList<>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (rows.size() == 1 && row.isEmpty(CsvTable.CONTACT_COLUMNS)) {
                continue;
            }
            var channel = new CsvContact(row).read();
            if (channel != null && !seen.add(channel.type() + " " + channel.value())) {
                row.note("kontak", Fault.TWICE);
            } else if (channel != null) {
                channels.add(channel);
            }
        }
        return channels;
    }

    /// Further rows of a service repeat what is true of it, or leave it empty.
    private static void requireSame(CsvCells first, CsvCells row) {
        for (var column : CsvTable.SERVICE_COLUMNS) {
            if (!row.raw(column).isBlank() && !row.raw(column).equals(first.raw(column))) {
                row.note(column, Fault.DIFFERS);
            }
        }
    }

    private static String shortened(String column) {
        return column.substring(0, Math.min(column.length(), FileContent.LONGEST_NAME));
    }
}
