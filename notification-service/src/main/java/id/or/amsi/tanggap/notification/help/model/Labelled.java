package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A message that somebody wrote and labelled: one line of a file in `src/corpus`.
public record Labelled(String id, String text, Level level, Set<Topic> topics, Set<String> marks) {
    /// The messages of all files of `folder` whose names match `pattern`, in the order of their names.
    public static List<Labelled> read(Path folder, String pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .flatMap(file -> lines(file).stream().skip(1))
                    .filter(line -> !line.isBlank())
                    .map(Labelled::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The messages of one file.
    static List<Labelled> read(Reader from) {
        return new BufferedReader(from)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Labelled::of)
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length < 4) {
            throw new IllegalArgumentException("A line of the corpus has fewer than four cells: " + cells[0]);
        }
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : cells[3].split(",", -1)) {
            if (!topic.isBlank()) {
                topics.add(Topic.valueOf(topic.trim()));
            }
        }
        var marks = cells.length > 4
                ? Set.of(Stream.of(cells[4].split(";", -1)).distinct().toArray(String[]::new))
                : Set.<String>of();
        var level = Level.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new Labelled(cells[0], cells[1].replace("\\n", "\n"), level, topics, marks);
    }
}
