package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.notification.resource.Said;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of one row, each read as what its column holds. What is wrong with one is noted, and read as empty.
final class CsvCells {
    private final int row;
    private final Map<String, String> cells;
    private final List<BadPlace> problems;

    CsvCells(int row, Map<String, String> cells, List<BadPlace> problems) {
        this.row = row;
        this.cells = cells;
        this.problems = problems;
        cells.forEach((column, cell) -> {
            if (SafeCell.isFormula(cell)) {
                note(column, Fault.FORMULA);
            } else if (cell.length() > FileContent.LONGEST) {
                note(column, Fault.TOO_LONG);
            }
        });
    }

    int row() {
        return row;
    }

    void note(String column, Fault fault) {
        problems.add(new BadPlace(row, column, fault));
    }

    String raw(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean isEmpty(List<String> columns) {
        return columns.stream().allMatch(column -> raw(column).isBlank());
    }

    String text(String column) {
        return SafeCell.open(raw(column));
    }

    @Nullable
    String optional(String column) {
        var text = text(column).strip();
        return text.isEmpty() ? null : text;
    }

    /// @param most characters
    String required(String column, int most) {
        var text = text(column).strip();
        if (text.isEmpty()) {
            note(column, Fault.REQUIRED);
        } else if (text.length() > most) {
            note(column, Fault.TOO_LONG);
        }
        return text;
    }

    /// What is said in the columns `<name>_id` and `<name>_en`; null if nothing is.
    @Nullable
    Said said(String name) {
        var inIndonesian = text(name + "_id");
        var inEnglish = text(name + "_en");
        if (inIndonesian.isBlank() != inEnglish.isBlank()) {
            note(name + (inIndonesian.isBlank() ? "_id" : "_en"), Fault.BOTH_LANGUAGES);
        }
        return inIndonesian.isBlank() || inEnglish.isBlank() ? null : new Said(inIndonesian, inEnglish);
    }

    /// @param read gives null, or throws, for what is no such word
    <T> @Nullable T word(String column, Fault fault, Function<String, @Nullable T> read) {
        var text = text(column).strip();
        return text.isEmpty() ? null : word(column, text, fault, read);
    }

    /// Words with blanks or commas between them, in order.
    <T> Set<T> words(String column, Function<String, @Nullable T> read) {
        Set<T> words = new LinkedHashSet<>();
        for (var text : text(column).strip().split("[\\s,|]+", -1)) {
            var word = text.isEmpty() ? null : word(column, text, Fault.NOT_A_WORD, read);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    @Nullable
    LocalDate date(String column) {
        return word(column, Fault.NOT_A_DATE, LocalDate::parse);
    }

    static <E extends Enum<E>> Function<String, @Nullable E> nameOf(Class<E> words) {
        return text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }

    private <T> @Nullable T word(String column, String text, Fault fault, Function<String, @Nullable T> read) {
        @Nullable T word;
        try {
            word = read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            word = null;
        }
        if (word == null) {
            note(column, fault);
        }
        return word;
    }
}
