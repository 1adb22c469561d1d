package id.or.amsi.tanggap.tenant.invitation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A file of people as it was sent: a header naming the four columns in any order, then one person a line.
///
/// Comma or semicolon (as spreadsheets in Indonesia write it) separate the columns; a byte order mark is skipped.
///
/// @param rows the lines under the header, blank ones left out
/// @param problems what makes the file as a whole unreadable; then there are no rows
record MemberFile(List<Row> rows, List<LineProblem> problems) {
    static final int MOST_LINES = 1000;
    static final Set<String> COLUMNS = Set.of("name", "email", "language", "roles");

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

    static MemberFile read(String text) {
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String[]> lines = new ArrayList<>();
        try (MappingIterator<String[]> parsed = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(csv)))
                .readValues(csv)) {
            while (lines.size() <= MOST_LINES + 1 && parsed.hasNextValue()) {
                lines.add(parsed.nextValue());
            }
        } catch (IOException e) {
            return broken(lines.size() + 1, "unreadable");
        }
        return of(lines);
    }

    private static MemberFile of(List<String[]> lines) {
        List<String> header = lines.isEmpty()
                ? List.of()
                : Arrays.stream(lines.getFirst())
                        .map(column -> column.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (header.size() != COLUMNS.size() || !COLUMNS.equals(Set.copyOf(header))) {
            return broken(1, "columns");
        }
        if (lines.size() > MOST_LINES + 1) {
            return broken(MOST_LINES + 2, "too-long");
        }
        List<Row> rows = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            String[] fields = lines.get(index);
            if (!Arrays.stream(fields).allMatch(String::isBlank)) {
                rows.add(row(index + 1, header, fields));
            }
        }
        return new MemberFile(List.copyOf(rows), List.of());
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

    private static MemberFile broken(int line, String reason) {
        return new MemberFile(List.of(), List.of(new LineProblem(line, "", reason)));
    }
}
