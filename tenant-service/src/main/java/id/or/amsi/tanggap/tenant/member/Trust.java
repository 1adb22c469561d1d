package id.or.amsi.tanggap.tenant.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether an account is known to be in the hands of its person.
///
/// @param suspendedAt since when roles of trust do not count; null while they do
/// @param changedAt when the newest change of a credential that we know of was made, by Keycloak's clock
/// @param trustedBy who last gave trust back, with the time
@Embeddable
public record Trust(
        @Column(name = "suspended_at") @Nullable Instant suspendedAt,
        @Column(name = "credential_changed_at") @Nullable Instant changedAt,
        @Column(name = "trusted_by") @Nullable UUID trustedBy,
        @Column(name = "trusted_at") @Nullable Instant trustedAt) {
    static final Trust UNTOUCHED = new Trust(null, null, null, null);

    public boolean isSuspended() {
        return suspendedAt != null;
    }

    /// Whether that change, or a later one, was taken into account before.
    public boolean knows(Instant change) {
        return changedAt != null && !change.isAfter(changedAt);
    }

    /// A credential was changed.
    public Trust changed(Instant change, Instant now) {
        return new Trust(suspendedAt == null ? now : suspendedAt, change, trustedBy, trustedAt);
    }

    /// The account itself is another one, and all its credentials with it.
    public Trust replaced(Instant now) {
        Instant newest = changedAt != null && changedAt.isAfter(now) ? changedAt : now;
        return changed(newest, now);
    }

    public Trust givenBack(UUID by, Instant now) {
        return new Trust(null, changedAt, by, now);
    }
}
