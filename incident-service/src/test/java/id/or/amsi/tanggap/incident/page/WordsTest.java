package id.or.amsi.tanggap.incident.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern IN_TEMPLATES = Pattern.compile("\\{t:(?:with\\('(\\w+)'|(\\w+)})");
    private static final Pattern IN_CODE = Pattern.compile("words\\.text\\(\\s*\"([\\w.]+)()\"");

    private final Path resources = RunningStack.root().resolve("incident-service/src/main/resources");
    private final Properties indonesian = read(resources.resolve("page_id.properties"));
    private final Properties english = read(resources.resolve("page_en.properties"));

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
        assertThat(indonesian.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(indonesian, key)).isEqualTo(places(english, key)))
                .allSatisfy(key -> assertThat(indonesian.getProperty(key)).isNotBlank());
    }

    @Test
    void pagesSayNothingThatHasNoWords() throws IOException {
        Set<String> asked = new TreeSet<>(asked(resources.resolve("templates/page"), IN_TEMPLATES));
        asked.addAll(asked(
                RunningStack.root().resolve("incident-service/src/main/java/id/or/amsi/tanggap/incident/page"),
                IN_CODE));

        assertThat(asked).hasSizeGreaterThan(90);
        assertThat(indonesian.stringPropertyNames())
                .containsAll(asked.stream().filter(key -> !key.endsWith(".")).toList());
    }

    @Test
    void wordsThatHurtAreNotUsed() {
        String all = Stream.of(indonesian, english)
                .flatMap(words -> words.values().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);

        assertThat(all)
                .doesNotContain("revenge porn", "oknum", "skandal", "khilaf", "korban mengaku", "gratis dan rahasia")
                .doesNotContainPattern("\\b(she|he|her|his|him)\\b")
                .contains("ini bukan salahmu");
    }

    /// What a person chooses here is what notification-service sends.
    @Test
    void phrasesShownAreThePhrasesSent() {
        Path sent = RunningStack.root().resolve("notification-service/src/main/resources");

        for (String number : List.of("1", "2", "3")) {
            assertThat(indonesian.getProperty("phrase." + number))
                    .isEqualTo(read(sent.resolve("phrases_id.properties")).getProperty(number));
            assertThat(english.getProperty("phrase." + number))
                    .isEqualTo(read(sent.resolve("phrases_en.properties")).getProperty(number));
        }
    }

    private static List<String> places(Properties words, String key) {
        return Pattern.compile("\\{\\d}")
                .matcher(words.getProperty(key))
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    private static List<String> asked(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> pattern.matcher(text(file)).results().map(found -> key(found)))
                    .toList();
        }
    }

    private static String key(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
