package id.or.amsi.tanggap.notification.help.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Labelled messages that the service brings along, so that a change of its vocabulary is tried before
/// it counts: each fifth of those that the model learnt from, the words of the vocabulary, and the
/// sample. Never a held-out one: what decides about changes is not unseen any more.
public final class DevelopmentMessages {
    private static final String FILE = "help/development.tsv";
    private static final int EVERY = 5;

    private DevelopmentMessages() {}

    public static List<Labelled> shipped() {
        var in = DevelopmentMessages.class.getResourceAsStream("/" + FILE);
        try (var reader = new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8)) {
            return Labelled.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves a file that holds them already as it is: the model is learnt again when anything beside
    /// it is younger.
    static void write(Path corpus, Path classes) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("id\ttext\texpected_level\ttopics\tnote");
        for (var file : files(corpus)) {
            var all = Files.readAllLines(file);
            var every = file.getFileName().toString().matches("training-\\d+\\.tsv") ? EVERY : 1;
            IntStream.iterate(1, i -> i < all.size(), i -> i + every)
                    .mapToObj(all::get)
                    .forEach(lines::add);
        }
        var target = classes.resolve(FILE);
        Files.createDirectories(target.getParent());
        if (!Files.exists(target) || !Files.readAllLines(target).equals(lines)) {
            Files.write(target, lines);
        }
    }

    private static List<Path> files(Path corpus) throws IOException {
        try (var files = Files.list(corpus)) {
            return files.filter(file -> file.getFileName().toString().matches("(training-.*|sample)\\.tsv"))
                    .sorted()
                    .toList();
        }
    }
}
