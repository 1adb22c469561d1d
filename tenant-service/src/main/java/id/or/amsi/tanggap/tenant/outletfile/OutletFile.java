package id.or.amsi.tanggap.tenant.outletfile;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of outlets as it was sent: a header naming the columns in any order, then one outlet a line. `contactPhone`
/// may be left out. Comma or semicolon (as spreadsheets in Indonesia write it) separate the columns; a byte order mark
/// is skipped, and so are blank lines.
///
/// @param rows the lines under the header
/// @param problems what makes the file as a whole unreadable; then there are no rows
record OutletFile(List<Row> rows, List<BadLine> problems) {
    static final int MOST_OUTLETS = 500;
    private static final Set<String> REQUIRED =
            Set.of("name", "domain", "chapter", "province", "timeZone", "contactEmail", "legalEntity");
    private static final Set<String> OPTIONAL = Set.of("contactPhone");

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /// @param line counted from 1, the header included
    record Row(int line, Map<String, String> fields) {
        String field(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    static OutletFile read(String text) {
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Row> lines = new ArrayList<>();
        List<String> header = List.of();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(csv));
        try (MappingIterator<String[]> parsed =
                CSV.readerFor(String[].class).with(schema).readValues(csv)) {
            while (parsed.hasNextValue()) {
                int line = parsed.getCurrentLocation().getLineNr();
                String[] fields = parsed.nextValue();
                if (header.isEmpty()) {
                    header = List.of(fields);
                } else if (!Arrays.stream(fields).allMatch(String::isBlank)) {
                    lines.add(row(line, header, fields));
                }
            }
        } catch (IOException e) {
            return broken(lines.size() + 2, "unreadable");
        }
        return checked(header, lines);
    }

    private static OutletFile checked(List<String> header, List<Row> rows) {
        Set<String> columns = new HashSet<>(header);
        Set<String> unknown = new HashSet<>(columns);
        unknown.removeAll(REQUIRED);
        unknown.removeAll(OPTIONAL);
        if (columns.size() != header.size() || !columns.containsAll(REQUIRED) || !unknown.isEmpty()) {
            return broken(1, "columns");
        }
        return rows.size() > MOST_OUTLETS
                ? broken(rows.get(MOST_OUTLETS).line(), "too-long")
                : new OutletFile(List.copyOf(rows), List.of());
    }

    private static Row row(int line, List<String> header, String[] fields) {
        Map<String, String> byColumn = new HashMap<>();
        for (int column = 0; column < Math.min(header.size(), fields.length); column++) {
            byColumn.put(header.get(column), fields[column].strip());
        }
        return new Row(line, byColumn);
    }

    private static char separator(String csv) {
        String header = csv.lines().findFirst().orElse("");
        return header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    private static OutletFile broken(int line, String reason) {
        return new OutletFile(List.of(), List.of(new BadLine(line, "", reason)));
    }
}
