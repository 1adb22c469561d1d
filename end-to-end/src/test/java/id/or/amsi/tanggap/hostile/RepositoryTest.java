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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the repository holds: no secrets, and no promise in SECURITY.md whose test does not exist.
class RepositoryTest {
    private static final Pattern SECRET =
            Pattern.compile("-----BEGIN (RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\\s"
                    + "|\\bAKIA[0-9A-Z]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{36}\\b"
                    + "|\\beyJhbGciOi[A-Za-z0-9_-]{40,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{40,}"
                    + "|(?i)\\b[a-z.-]*(password|secret|api-?key|master-key)\\b\\s*[=:]\\s*[\"']?"
                    + "(?!\\$|<|\\{|Tanggap-demo-2026)[A-Za-z0-9+/_-]{20,}");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(Test|Story))`");
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
        Set<String> tests = files().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
        String promises = Files.readString(RunningStack.root().resolve("SECURITY.md"));

        List<String> named = TEST.matcher(promises)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(named).isNotEmpty().allMatch(tests::contains);
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
