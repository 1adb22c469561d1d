package id.or.amsi.tanggap.kit.tenancy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The service's rows of `permissions.yaml`: operation id to permission. An operation without a row is closed.
@ApplicationScoped
class Permissions {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Permission> rows;
    private final Set<String> secondFactorRoles;

    @Inject
    Permissions(@ConfigProperty(name = "tanggap.service") String service) {
        this(read(), service + "-service");
    }

    Permissions(JsonNode file, String service) {
        rows = new HashMap<>();
        JsonNode serviceRoles = file.path("service-roles");
        file.path(service)
                .properties()
                .forEach(row -> rows.put(
                        row.getKey(),
                        permission(
                                row.getValue(), serviceRoles.path(row.getKey()).asText())));
        secondFactorRoles = Set.copyOf(names(file.required("second-factor")));
    }

    Optional<Permission> of(String operation) {
        return Optional.ofNullable(rows.get(operation));
    }

    /// Roles that count only in a session with a second factor.
    Set<String> secondFactorRoles() {
        return secondFactorRoles;
    }

    /// @param serviceRole empty, which nobody has, where the file names none
    private static Permission permission(JsonNode value, String serviceRole) {
        return value.isArray()
                ? new Permission.Roles(Set.copyOf(names(value)))
                : Permission.word(value.asText(), serviceRole);
    }

    private static List<String> names(JsonNode value) {
        return YAML.convertValue(value, new TypeReference<>() {});
    }

    private static JsonNode read() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("permissions.yaml")) {
            return YAML.readTree(Objects.requireNonNull(file, "permissions.yaml is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
