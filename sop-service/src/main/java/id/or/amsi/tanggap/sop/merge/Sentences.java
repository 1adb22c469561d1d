package id.or.amsi.tanggap.sop.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Sequence;

/// A text as its sentences. Put together again they give the text, letter by letter.
final class Sentences extends Sequence {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final Set<String> ABBREVIATIONS = abbreviations();
    private static final Pattern STOP = Pattern.compile("[.!?…][\"'”’)\\]]*$");
    /// No abbreviation, initial or number of a list item is longer.
    private static final int TAIL = 100;
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    private final List<Sentence> all;

    private Sentences(List<Sentence> all) {
        this.all = List.copyOf(all);
    }

    /// @param text Indonesian, a subset of Markdown
    static Sentences of(String text) {
        List<String> pieces = text.isBlank()
                ? List.of()
                : Markdown.blocks(text).stream()
                        .flatMap(block -> cut(block).stream())
                        .toList();
        List<Sentence> all = new ArrayList<>();
        String before = "";
        for (String piece : pieces) {
            String words = piece.stripTrailing();
            String after = piece.substring(words.length());
            all.add(new Sentence(words, before, after));
            before = after;
        }
        return new Sentences(all);
    }

    List<Sentence> all() {
        return all;
    }

    @Override
    public int size() {
        return all.size();
    }

    private static List<String> cut(String block) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(INDONESIAN);
        breaks.setText(block.replace('\n', ' '));
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == block.length() || ends(block, start, end)) {
                pieces.add(block.substring(start, end));
                start = end;
            }
        }
        return pieces;
    }

    /// Whether a sentence can end with this piece: at a stop with a space behind it that is none of an abbreviation,
    /// an initial or a list item's number. Only its end is looked at, however long it has become.
    private static boolean ends(String block, int start, int end) {
        int stop = end;
        while (stop > start && Character.isWhitespace(block.charAt(stop - 1))) {
            stop--;
        }
        String words = block.substring(Math.max(start, stop - TAIL), stop).strip();
        String last = words.substring(words.lastIndexOf(' ') + 1).replaceFirst("^[(\\[\"'“‘]+", "");
        return stop < end
                && STOP.matcher(words).find()
                && !(stop - start <= TAIL && Markdown.isMarker(words))
                && !INITIAL.matcher(last).matches()
                && !ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT));
    }

    private static Set<String> abbreviations() {
        String path = "sentences/abbreviations.txt";
        try (InputStream file = Sentences.class.getClassLoader().getResourceAsStream(path)) {
            byte[] bytes = Objects.requireNonNull(file, path + " is not on the class path")
                    .readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
