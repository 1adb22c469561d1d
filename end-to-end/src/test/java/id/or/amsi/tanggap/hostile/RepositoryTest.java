package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the repository holds: no secrets, and no promise in SECURITY.md or docs/concepts whose test does not exist.
class RepositoryTest {
    private static final Pattern SECRET =
            Pattern.compile("-----BEGIN (RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\\s"
                    + "|\\bAKIA[0-9A-Z]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{36}\\b"
                    + "|\\beyJhbGciOi[A-Za-z0-9_-]{40,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{40,}"
                    + "|(?i)\\b[a-z.-]*(password|secret|api-?key|master-key)\\b\\s*[=:]\\s*[\"']?"
                    + "(?!\\$|<|\\{|Tanggap-demo-2026)[A-Za-z0-9+/_-]{20,}");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(Test|Story))`");
    /// What a page of docs/concepts names: a class, and perhaps one of its tests.
    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z][A-Za-z]+)(?:\\.([a-z]\\w+))?`");
    private static final Set<String> NOT_OURS = Set.of(".git", ".tanggap", "target", "node_modules");

    @Test
    void noFileHoldsASecret() {
        assertThat(files().flatMap(RepositoryTest::secretsIn)).isEmpty();
    }

    @Test
    void secretIsFoundWhereThereIsOne() {
        List<String> secrets = List.of(
                "tanggap.hash-key.password=" + "a1B2".repeat(8),
                "clientSecret: \"x\"\nsecret: " + "Zx9".repeat(9),
                "-----BEGIN " + "PRIVATE KEY-----\nMII",
                "AKIA" + "ABCDEFGHIJKLMNOP");

        assertThat(secrets).allMatch(text -> SECRET.matcher(text).find());
        assertThat("secret: ${TANGGAP_CLIENT_SECRET}").doesNotMatch(SECRET.asMatchPredicate());
    }

    @Test
    void everyTestThatAPromiseNamesExists() throws IOException {
        Set<String> tests = tests().keySet();
        String promises = Files.readString(RunningStack.root().resolve("SECURITY.md"));

        List<String> named = TEST.matcher(promises)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(named).isNotEmpty().allMatch(tests::contains);
    }

    @TestFactory
    Stream<DynamicTest> everyPromiseInPlainWordsNamesTheSameTestsInBothLanguagesAndTheyExist() {
        Map<String, Path> tests = tests();
        return concepts()
                .map(english -> DynamicTest.dynamicTest(english.getFileName().toString(), () -> {
                    Path indonesian = english.resolveSibling(
                            english.getFileName().toString().replace(".en.md", ".id.md"));

                    Set<String> named = named(english);

                    assertThat(named).isNotEmpty().allMatch(name -> isThere(name, tests));
                    assertThat(named(indonesian)).isEqualTo(named);
                }));
    }

    @Test
    void everyConceptIsThereInBothLanguages() {
        assertThat(concepts())
                .hasSizeGreaterThan(8)
                .allMatch(english -> Files.exists(
                        english.resolveSibling(english.getFileName().toString().replace(".en.md", ".id.md"))));
    }

    @Test
    void testThatIsNotThereIsFound() {
        assertThat(isThere("RepositoryTest", tests())).isTrue();
        assertThat(isThere("RepositoryTest.testThatIsNotThereIsFound", tests())).isTrue();
        assertThat(isThere("RepositoryTest.noSuchTest", tests())).isFalse();
        assertThat(isThere("NoSuchStory", tests())).isFalse();
    }

    @Test
    void everyLineOfTheThreatModelNamesItsTestOrSaysThatNothingPreventsIt() throws IOException {
        String text = Files.readString(RunningStack.root().resolve("SECURITY.md"));
        String model = text.substring(text.indexOf("threat model"), text.indexOf("## What we do not promise"));

        List<String> lines = Stream.of(model.split("\n- ")).skip(1).toList();

        assertThat(lines)
                .hasSizeGreaterThan(20)
                .allMatch(line -> TEST.matcher(line).find()
                        || line.contains("**not prevented**")
                        || line.contains("the next two lines"));
    }

    private static boolean isThere(String name, Map<String, Path> tests) {
        int dot = name.indexOf('.');
        Path file = tests.get(dot < 0 ? name : name.substring(0, dot));
        return file != null && (dot < 0 || read(file).contains(" " + name.substring(dot + 1) + "("));
    }

    private static Set<String> named(Path page) {
        return NAMED.matcher(read(page))
                .results()
                .map(match -> match.group(2) == null ? match.group(1) : match.group(1) + "." + match.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> concepts() {
        return files().filter(file -> file.toString().contains("docs/concepts/"))
                .filter(file -> file.toString().endsWith(".en.md"));
    }

    /// The classes of all tests by their names.
    private static Map<String, Path> tests() {
        return files().filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/src/test/"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> secretsIn(Path file) {
        try {
            return SECRET.matcher(Files.readString(file, UTF_8))
                    .results()
                    .map(found -> RunningStack.root().relativize(file) + " holds what looks like a secret");
        } catch (MalformedInputException noText) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is kept under version control, near enough: everything that is not built, unpacked or run.
    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(RunningStack.root())) {
            return all
                    .filter(file -> Stream.iterate(file, folder -> folder != null, Path::getParent)
                            .noneMatch(folder -> folder.getFileName() != null
                                    && NOT_OURS.contains(folder.getFileName().toString())))
                    .filter(Files::isRegularFile)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
