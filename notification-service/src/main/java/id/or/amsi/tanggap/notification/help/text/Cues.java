package id.or.amsi.tanggap.notification.help.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Kinds of words that tell who speaks, when it happens and in what context. Each kind is a bit.
public final class Cues {
    private static final Map<String, Long> WORDS = new HashMap<>();
    private static final Map<String, Long> ROOTS = new HashMap<>();
    private static final Map<String, Long> KINDS = new HashMap<>();

    static {
        load();
    }

    private Cues() {}

    /// The kinds of `word` or of its root, as bits; 0 for a word that says nothing of this sort.
    public static long of(String word, String root) {
        return WORDS.getOrDefault(word, 0L) | ROOTS.getOrDefault(root, 0L);
    }

    /// The bits of the kinds with these names.
    public static long kinds(String... names) {
        long bits = 0;
        for (var name : names) {
            bits |= KINDS.getOrDefault(name, 0L);
        }
        return bits;
    }

    private static void load() {
        try (var in = Cues.class.getResourceAsStream("/help/cues.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of cues is missing");
            }
            var bit = 0;
            for (var line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    KINDS.put(line.substring(0, line.indexOf('=')).trim(), 1L << bit);
                    put(line, 1L << bit++);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String line, long bit) {
        for (var word : line.substring(line.indexOf('=') + 1).trim().split(" ", -1)) {
            if (word.startsWith("~")) {
                ROOTS.merge(Roots.of(word.substring(1)), bit, (a, b) -> a | b);
            } else {
                WORDS.merge(word, bit, (a, b) -> a | b);
            }
        }
    }
}
