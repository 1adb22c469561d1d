package id.or.amsi.tanggap.kit.testing.rows;

import java.util.List;
import java.util.Map;

/// Somebody at work in the database: a role, and what the connection was told.
///
/// @param name as it is called in the file
/// @param role without the service's name before it
/// @param settings of the connection: tenant_id, person_id, subject_id, umbrella; empty for those not told
/// @param like whose rows are theirs as well wherever nothing else is written; empty for nobody's
record Actor(String name, String role, Map<String, String> settings, String like) {
    private static final List<String> SETTINGS = List.of("tenant_id", "person_id", "subject_id", "umbrella");

    Actor {
        settings = Map.copyOf(settings);
    }

    static Actor of(String name, Map<String, String> said) {
        String person = said.getOrDefault("person", "");
        return new Actor(
                name,
                said.getOrDefault("role", "app"),
                Map.of(
                        "tenant_id",
                        said.containsKey("tenant") ? Symbols.resolve("@" + said.get("tenant")) : "",
                        "person_id",
                        person.isEmpty() ? "" : Symbols.resolve("@person " + person),
                        "subject_id",
                        Symbols.resolve(said.getOrDefault("subject", "")),
                        "umbrella",
                        said.getOrDefault("umbrella", "")),
                said.getOrDefault("like", ""));
    }

    /// Makes the running transaction this actor's.
    String become(String service) {
        StringBuilder sql = new StringBuilder("set local role " + role(service));
        for (String setting : SETTINGS) {
            sql.append("; set local app.%s = '%s'".formatted(setting, settings.get(setting)));
        }
        return sql.toString();
    }

    String role(String service) {
        return service + "_" + role;
    }
}
