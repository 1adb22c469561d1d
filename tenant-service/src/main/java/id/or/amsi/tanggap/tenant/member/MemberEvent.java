package id.or.amsi.tanggap.tenant.member;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told about people: ids, roles and settings; never a name or an address.
public sealed interface MemberEvent {
    /// The present state of a membership, on `tenant.member.v1`.
    ///
    /// @param roles those that count once the state is ACTIVE
    /// @param suspendedRoles more roles, which do not count until somebody else has vouched for the person
    /// @param timeZone null follows the outlet
    record MemberChanged(
            UUID membershipId,
            UUID personId,
            String state,
            Set<Role> roles,
            Set<Role> suspendedRoles,
            String language,
            @Nullable String timeZone)
            implements MemberEvent {}

    /// A role began or ceased to count, on `tenant.role-change.v1`.
    ///
    /// @param by who gave, proposed or took it; null for work that no person asked for
    /// @param confirmedBy the second person, for roles of trust that were given
    record RoleChanged(
            UUID membershipId,
            UUID personId,
            Role role,
            Change change,
            @Nullable UUID by,
            @Nullable UUID confirmedBy,
            Instant at)
            implements MemberEvent {}

    /// Inside this service: a membership has ended, in the running transaction.
    record MemberLeft(UUID membershipId, @Nullable UUID personId) implements MemberEvent {}

    /// What happened to a role.
    enum Change {
        GRANTED,
        REVOKED
    }
}
