package id.or.amsi.tanggap.notification.help.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Abbreviations and the many spellings of small words, written out; our own list.
final class Shortened {
    private static final Map<String, String[]> WHOLE = load();

    private Shortened() {}

    /// What `word` is short for, as one or more words; null when it is not on the list.
    static String @Nullable [] whole(String word) {
        return WHOLE.get(word);
    }

    private static Map<String, String[]> load() {
        var whole = new HashMap<String, String[]>();
        try (var in = Shortened.class.getResourceAsStream("/help/shortened.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of abbreviations is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> put(line, whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(whole);
    }

    private static void put(String line, Map<String, String[]> whole) {
        var sides = line.split("=", 2);
        for (var small : sides[0].trim().split(" ", -1)) {
            whole.put(small, sides[1].trim().split(" ", -1));
        }
    }
}
