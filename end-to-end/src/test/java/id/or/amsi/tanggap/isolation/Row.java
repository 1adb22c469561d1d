package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// Who may call an operation: one row of `permissions.yaml`.
///
/// @param word `anyone`, `person`, `member` or `service`; empty where roles decide
/// @param roles empty where a word decides
record Row(String word, Set<String> roles) {
    /// All roles there are.
    static final Set<String> ROLES = Set.copyOf(new TreeSet<>(
            Set.of("OUTLET_ADMIN", "DIRECTOR", "EDITOR", "HANDLER", "STAFF", "INTEGRATION", "SECRETARIAT", "MENTOR")));

    static Row of(JsonNode value) {
        return value.isArray()
                ? ofRoles(StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                : new Row(value.asText(), Set.of());
    }

    static Row ofRoles(Collection<String> roles) {
        return new Row("", Set.copyOf(roles));
    }

    static Row ofWord(String word) {
        return new Row(word, Set.of());
    }

    boolean isFor(String wanted) {
        return word.equals(wanted);
    }

    Row with(String role) {
        var more = new LinkedHashSet<>(roles);
        more.add(role);
        return ofRoles(more);
    }

    Row without(String role) {
        var less = new LinkedHashSet<>(roles);
        less.remove(role);
        return ofRoles(less);
    }

    /// The word, or the roles with commas.
    String text() {
        return word.isEmpty() ? String.join(",", new TreeSet<>(roles)) : word;
    }
}
