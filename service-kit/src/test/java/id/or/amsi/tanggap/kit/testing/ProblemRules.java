package id.or.amsi.tanggap.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Every problem of a service has its title and detail in both languages, with the same places in them.
public final class ProblemRules {
    private ProblemRules() {}

    /// @param bundle `problems` of a service
    public static Stream<DynamicTest> of(String bundle) {
        Properties indonesian = read(bundle + "_id.properties");
        Properties english = read(bundle + "_en.properties");
        return Stream.of(
                DynamicTest.dynamicTest(
                        "both languages say the same things",
                        () -> assertThat(keys(indonesian)).isEqualTo(keys(english))),
                DynamicTest.dynamicTest(
                        "every problem has a title and a detail",
                        () -> assertThat(keys(english))
                                .allSatisfy(key -> assertThat(keys(english)).contains(other(key)))),
                DynamicTest.dynamicTest(
                        "both languages have the same places",
                        () -> assertThat(keys(english))
                                .allSatisfy(key ->
                                        assertThat(places(indonesian, key)).isEqualTo(places(english, key)))),
                DynamicTest.dynamicTest(
                        "nothing is left empty",
                        () -> assertThat(keys(english))
                                .allSatisfy(key ->
                                        assertThat(indonesian.getProperty(key)).isNotBlank())));
    }

    private static Set<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String other(String key) {
        return key.endsWith(".title") ? key.replaceAll("title$", "detail") : key.replaceAll("detail$", "title");
    }

    private static List<String> places(Properties properties, String key) {
        return Pattern.compile("\\{\\w+}")
                .matcher(properties.getProperty(key, ""))
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
