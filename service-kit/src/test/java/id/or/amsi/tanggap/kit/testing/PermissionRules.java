package id.or.amsi.tanggap.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Operations and `contracts/permissions.yaml` name each other: no operation without a row, no row without an
/// operation, no two operations of one name, no word that means nothing.
public final class PermissionRules {
    private static final Set<String> WORDS = Set.of("anyone", "person", "member", "service");
    private static final Set<String> ROLES =
            Set.of("OUTLET_ADMIN", "DIRECTOR", "EDITOR", "HANDLER", "STAFF", "INTEGRATION", "SECRETARIAT", "MENTOR");

    private PermissionRules() {}

    /// @param root the service's package
    /// @param service its key in the file, for example `sop-service`
    public static Stream<DynamicTest> of(String root, String service) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return of(code, service, RunningStack.root().resolve("contracts/permissions.yaml"), ROLES);
    }

    static Stream<DynamicTest> of(JavaClasses code, String service, Path file, Set<String> roles) {
        List<String> operations = operations(code);
        JsonNode rows = read(file).path(service);
        JsonNode serviceRoles = read(file).path("service-roles");
        return Stream.of(
                DynamicTest.dynamicTest(
                        "operations have names of their own",
                        () -> assertThat(operations).doesNotHaveDuplicates()),
                DynamicTest.dynamicTest(
                        "every operation has a row and every row an operation",
                        () -> assertThat(new TreeSet<>(operations)).isEqualTo(names(rows))),
                DynamicTest.dynamicTest(
                        "every row means something", () -> rows.properties().forEach(row -> assertMeaning(row, roles))),
                DynamicTest.dynamicTest(
                        "every operation for services asks for a client role",
                        () -> rows.properties().stream()
                                .filter(row -> "service".equals(row.getValue().asText()))
                                .forEach(row -> assertThat(
                                                serviceRoles.path(row.getKey()).asText())
                                        .as(row.getKey())
                                        .isNotEmpty())));
    }

    private static List<String> operations(JavaClasses code) {
        return code.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(OperationRules.ARE_OPERATIONS)
                .map(JavaMethod::getName)
                .toList();
    }

    private static Set<String> names(JsonNode rows) {
        return rows.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertMeaning(Map.Entry<String, JsonNode> row, Set<String> roles) {
        if (row.getValue().isArray()) {
            assertThat(row.getValue()).as(row.getKey()).isNotEmpty();
            row.getValue().forEach(role -> assertThat(roles).as(row.getKey()).contains(role.asText()));
        } else {
            assertThat(WORDS).as(row.getKey()).contains(row.getValue().asText());
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
