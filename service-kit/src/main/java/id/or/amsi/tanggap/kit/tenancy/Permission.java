package id.or.amsi.tanggap.kit.tenancy;

import java.util.Set;

/// Who may use an operation: one row of `permissions.yaml`.
sealed interface Permission {
    /// No token is asked for.
    record Anyone() implements Permission {}

    /// Whoever belongs to the organisation, an invitation not yet accepted included.
    record Person() implements Permission {}

    /// Every active member.
    record Member() implements Permission {}

    /// Another service, with this client role of this one.
    record Service(String role) implements Permission {}

    /// Active members with one of these roles.
    record Roles(Set<String> roles) implements Permission {
        public Roles {
            roles = Set.copyOf(roles);
        }
    }

    /// @param serviceRole what a service needs, where the word is `service`
    static Permission word(String word, String serviceRole) {
        return switch (word) {
            case "anyone" -> new Anyone();
            case "person" -> new Person();
            case "member" -> new Member();
            case "service" -> new Service(serviceRole);
            default -> throw new IllegalArgumentException("unknown permission: " + word);
        };
    }
}
