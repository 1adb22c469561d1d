package id.or.amsi.tanggap.tenant.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who gave a role and when.
///
/// @param grantedBy the person who gave or proposed it; null only for the association's first account
/// @param confirmedBy the second person, for roles of trust
@Embeddable
public record RoleGrant(
        @Column(name = "granted_by") @Nullable UUID grantedBy,
        @Column(name = "confirmed_by") @Nullable UUID confirmedBy,
        @Column(name = "granted_at") Instant grantedAt) {

    /// Given by one person.
    public static RoleGrant by(@Nullable UUID person, Instant at) {
        return new RoleGrant(person, null, at);
    }

    /// Proposed by one person and confirmed by another.
    public static RoleGrant by(UUID proposer, UUID confirmer, Instant at) {
        return new RoleGrant(proposer, confirmer, at);
    }

    boolean isByTwoOthersThan(@Nullable UUID person) {
        return grantedBy != null
                && confirmedBy != null
                && !grantedBy.equals(confirmedBy)
                && !grantedBy.equals(person)
                && !confirmedBy.equals(person);
    }
}
