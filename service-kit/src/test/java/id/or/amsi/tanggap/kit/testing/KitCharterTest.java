package id.or.amsi.tanggap.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The charter of the only shared library: small, closed, and ignorant of the domain.
class KitCharterTest {
    private static final String ROOT = "id.or.amsi.tanggap.kit";
    private static final String DOMAIN = "(?i).*\\b(sops?|incidents?|notifications?|outlets?|chapters?|evidence|consent"
            + "|referrals?|kbgo|victims?|survivors?|newsrooms?|journalists?|secretariat|mentors?"
            + "|verification|deadlines?|hotlines?|templates?|adoptions?|amsi)\\b.*";

    @TestFactory
    Stream<DynamicTest> houseRulesHoldForTheKitItself() {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        return ArchitectureRules.rules(ROOT).entrySet().stream()
                .filter(rule -> !rule.getKey().equals("time comes from the injected clock"))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(code)));
    }

    @TestFactory
    Stream<DynamicTest> houseRulesFindTheirOffenders() {
        JavaClasses bad = new ClassFileImporter().importPackages("id.or.amsi.tanggap.kit.bad");
        return ArchitectureRules.rules("id.or.amsi.tanggap.kit.bad").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(bad).hasViolation())
                                .isTrue()));
    }

    @Test
    void kitHasSixPackagesAndNoMoreThanItsLines() {
        assertThat(list(main()))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("tenancy", "problem", "events", "idempotency", "web");
        long lines = sources().stream()
                .flatMap(file -> lines(file).stream())
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
        assertThat(lines).isLessThanOrEqualTo(2_700);
    }

    @Test
    void kitKnowsNoWordOfTheDomain() {
        List<String> words = sources().stream()
                .flatMap(file -> lines(file).stream().map(line -> file.getFileName() + ": " + line))
                .filter(line -> !line.contains("package id.or") && !line.contains("import id.or"))
                .filter(line -> line.matches(DOMAIN))
                .filter(line -> !line.contains("id.or.amsi") && !line.contains("tag:amsi.or.id"))
                .toList();
        assertThat(words).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> poms() {
        return Stream.of("tenant-service", "sop-service", "incident-service", "notification-service")
                .map(service -> DynamicTest.dynamicTest(
                        service + " keeps its POM short",
                        () -> assertThat(lines(
                                        RunningStack.root().resolve(service).resolve("pom.xml")))
                                .hasSizeLessThanOrEqualTo(100)));
    }

    @TestFactory
    Stream<DynamicTest> problemsAreWrittenInBothLanguages() {
        return ProblemRules.of("kit-problems");
    }

    @TestFactory
    Stream<DynamicTest> eventsKeepTheirContracts() {
        return EventSchemas.contracts();
    }

    @TestFactory
    Stream<DynamicTest> operationsWithRowsAreAccepted() {
        return permissions("bad-service", "WRITER");
    }

    @Test
    void operationsWithoutRowsRowsWithoutOperationsAndUnknownRolesAreFound() {
        assertThat(permissions("kit-service", "WRITER").filter(Fails::fails))
                .extracting(DynamicTest::getDisplayName)
                .containsExactlyInAnyOrder(
                        "every operation has a row and every row an operation", "every row means something");
        assertThat(permissions("bad-service", "WRITER").filter(Fails::fails)).isEmpty();
    }

    @Test
    void eventThatBreaksItsContractIsFound() {
        Path folder = EventSchemas.folder("tenant.member.v1");
        String good = EventSchemas.examples("tenant.member.v1").getFirst();

        assertThat(EventSchemas.violations(folder, good)).isEmpty();
        assertThat(EventSchemas.violations(folder, good.replace("HANDLER", "KING")))
                .isNotEmpty();
        assertThat(EventSchemas.violations(folder, good.replace("{", "{\"email\": \"x@y.example\",")))
                .isNotEmpty();
        assertThat(EventSchemas.violations(folder, good.replace("7d1f3f54", "no")))
                .isNotEmpty();
    }

    private static Stream<DynamicTest> permissions(String service, String... roles) {
        Path file = RunningStack.root().resolve("service-kit/src/test/resources/permissions.yaml");
        return PermissionRules.of(
                new ClassFileImporter().importPackages("id.or.amsi.tanggap.kit.bad"), service, file, Set.of(roles));
    }

    private static Path main() {
        return RunningStack.root().resolve("service-kit/src/main/java/id/or/amsi/tanggap/kit");
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(main())) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
