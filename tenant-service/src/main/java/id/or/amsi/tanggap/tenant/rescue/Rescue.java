package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/// The request that one suspended member's roles of trust count again, where nobody inside can confirm anybody.
///
/// An administrator who has made sure who it is asks, and names the change of a credential that this holds for. All
/// members hear of it; until it is completed an administrator, or whoever has a role of trust, suspended or not, stops
/// it. Two people of the association agree; after 72 hours an administrator of the outlet completes it.
@Entity
@Table(name = "rescue", schema = "tenant")
@SQLRestriction("tenant_id = (select app.current_tenant())")
public class Rescue {
    static final Duration WAIT = Duration.ofDays(3);
    /// How long it can be completed after the wait.
    static final Duration OPEN = Duration.ofDays(14);

    static final int AGREEMENTS = 2;

    @Id
    @Column(name = "rescue_id", updatable = false)
    private UUID id;

    @Column(name = "membership_id", updatable = false)
    private UUID membership;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "credential_changed_at", updatable = false)
    private Instant change;

    @Column(name = "identity_check", updatable = false)
    @Enumerated(EnumType.STRING)
    private IdentityCheck identityCheck;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private RescueState state;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "ripe_at", updatable = false)
    private Instant ripeAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Rescue() {}

    static Rescue of(Membership member, Instant change, IdentityCheck check, Membership by, Instant now) {
        requireFit(member, change);
        Rescue rescue = new Rescue();
        rescue.id = Ids.next();
        rescue.membership = member.id();
        rescue.name = member.name();
        rescue.change = change;
        rescue.identityCheck = check;
        rescue.state = RescueState.WAITING;
        rescue.requestedBy = Objects.requireNonNull(by.personId());
        rescue.requestedAt = now;
        rescue.ripeAt = now.plus(WAIT);
        rescue.expiresAt = rescue.ripeAt.plus(OPEN);
        return rescue;
    }

    /// Whoever answers for cases, or administers, objects.
    void stop(Membership by, Instant now) {
        boolean entitled = by.isActive()
                && by.roles().stream().anyMatch(role -> role == Role.OUTLET_ADMIN || role.needsTwoPeople());
        if (!entitled) {
            throw new RefusedException(new RescueRefusal.NotYoursToStop());
        }
        requireWaiting(now);
        decide(RescueState.STOPPED, by, now);
    }

    /// @param agreements of people who are no members of the outlet
    /// @param zone of the one who completes
    void complete(Membership member, Membership by, int agreements, ZoneId zone, Instant now) {
        requireWaiting(now);
        requireFit(member, change);
        if (agreements < AGREEMENTS) {
            throw new RefusedException(new RescueRefusal.TooFewAgreements(AGREEMENTS, agreements));
        }
        if (now.isBefore(ripeAt)) {
            throw new RefusedException(new RescueRefusal.TooEarly(ripeAt.atZone(zone)));
        }
        decide(RescueState.COMPLETED, by, now);
    }

    /// Who administers gives nobody trust, so that such a one would not get the outlet out.
    private static void requireFit(Membership member, Instant change) {
        boolean fit = member.isActive()
                && member.trust().isSuspended()
                && member.roles().stream().anyMatch(Role::needsTwoPeople)
                && !member.roles().contains(Role.OUTLET_ADMIN);
        if (!fit) {
            throw new RefusedException(new RescueRefusal.UnfitMember());
        }
        if (!change.equals(member.trust().changedAt())) {
            throw new RefusedException(new RescueRefusal.ChangedAgain());
        }
    }

    private void requireWaiting(Instant now) {
        if (!isWaiting(now)) {
            throw new RefusedException(new RescueRefusal.NotWaiting());
        }
    }

    boolean isWaiting(Instant now) {
        return state == RescueState.WAITING && !now.isAfter(expiresAt);
    }

    private void decide(RescueState decision, Membership by, Instant now) {
        state = decision;
        decidedBy = by.personId();
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID membership() {
        return membership;
    }

    Instant ripeAt() {
        return ripeAt;
    }
}
