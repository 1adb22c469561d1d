package id.or.amsi.tanggap.incident.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An outlet as anybody would explain it: who is who, who receives reports, and who stands above whom.
final class PlainOutlet {
    /// Sari receives reports; if she cannot, Budi; if neither can, Fajar from outside the management.
    static final List<String> IN_TURN = List.of("Sari", "Budi", "Fajar");

    private static final Map<String, Set<String>> ABOVE = Map.of(
            "Sari", Set.of("Chandra", "Dewi"),
            "Budi", Set.of("Chandra", "Dewi"),
            "Chandra", Set.of("Dewi"),
            "Eka", Set.of("Dewi"));

    private final Map<String, Set<String>> roles = new HashMap<>();

    PlainOutlet() {
        for (String handler : List.of("Sari", "Budi", "Chandra", "Eka", "Fajar", "Gita")) {
            roles.put(handler, Set.of("HANDLER"));
        }
        roles.put("Dewi", Set.of("DIRECTOR"));
        roles.put("Staf", Set.of("STAFF"));
        roles.put("Lain", Set.of("STAFF"));
        roles.put("Editor", Set.of("EDITOR"));
        roles.put("Admin", Set.of("OUTLET_ADMIN"));
    }

    /// @param now empty for somebody who leaves
    void hold(String person, Set<String> now) {
        if (now.isEmpty()) {
            roles.remove(person);
        } else {
            roles.put(person, now);
        }
    }

    Set<String> roles(String person) {
        return roles.getOrDefault(person, Set.of());
    }

    boolean belongs(String person) {
        return roles.containsKey(person);
    }

    boolean handles(String person) {
        return roles(person).contains("HANDLER");
    }

    /// Who receives what comes in, if these people must not.
    Optional<String> receiver(Set<String> excluded) {
        return IN_TURN.stream()
                .filter(person -> handles(person) && !excluded.contains(person))
                .findFirst();
    }

    /// Somebody and whoever stands above them.
    static Set<String> withThoseAbove(String person) {
        Set<String> all = new HashSet<>(ABOVE.getOrDefault(person, Set.of()));
        all.add(person);
        return all;
    }
}
