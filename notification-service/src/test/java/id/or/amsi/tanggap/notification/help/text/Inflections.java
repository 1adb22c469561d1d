package id.or.amsi.tanggap.notification.help.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Forms of the vocabulary's roots that people type, formal and colloquial. Our own list; the form that
/// is the root itself counts as one of them.
public final class Inflections {
    private Inflections() {}

    public record Form(String root, String text) {}

    public static List<Form> all() {
        try (var lines = Files.lines(Path.of("src/test/resources/help/inflections.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .flatMap(Inflections::family)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that `alike` does not bring together with their root.
    public static List<String> missed(BiPredicate<String, String> alike) {
        return all().stream()
                .filter(form -> !alike.test(form.root(), form.text()))
                .map(Form::text)
                .toList();
    }

    /// Whether the matcher reads `form` as its root.
    public static boolean found(String root, String form) {
        return Words.of(form, Lexicon.empty()).stream()
                .anyMatch(word -> Roots.of(word.text()).equals(Roots.of(root)));
    }

    private static Stream<Form> family(String line) {
        var sides = line.split(": ", -1);
        return Stream.of(sides[1].split(" ", -1)).map(text -> new Form(sides[0], text));
    }
}
