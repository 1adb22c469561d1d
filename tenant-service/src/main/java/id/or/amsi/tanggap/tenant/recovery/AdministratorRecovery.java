package id.or.amsi.tanggap.tenant.recovery;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The request that a member take the place of an administrator who cannot be reached.
///
/// All members hear of it. Until it is confirmed any administrator or director stops it, the one said to be lost first
/// of all, and who asked takes it back. After 72 hours a director who neither asked nor is the candidate confirms; when
/// the only director is the one
/// who asked, a handler does. A director is never the candidate: proposing and confirming stay in two hands; nor is a
/// handler,
/// so that it never joins handling and administering.
@Entity
@Table(name = "administrator_recovery", schema = "tenant")
public class AdministratorRecovery {
    static final Duration WAIT = Duration.ofDays(3);
    /// How long it can be confirmed after the wait.
    static final Duration OPEN = Duration.ofDays(14);

    @Id
    @Column(name = "recovery_id", updatable = false)
    private UUID id;

    @Column(name = "lost_membership_id", updatable = false)
    private UUID lost;

    @Column(name = "candidate_membership_id", updatable = false)
    private UUID candidate;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private RecoveryState state;

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

    protected AdministratorRecovery() {}

    static AdministratorRecovery of(Membership lost, Membership candidate, Membership by, Instant now) {
        if (!lost.holds(Role.OUTLET_ADMIN)) {
            throw new RefusedException(new RecoveryRefusal.NoAdministrator());
        }
        requireFit(candidate);
        AdministratorRecovery recovery = new AdministratorRecovery();
        recovery.id = Ids.next();
        recovery.lost = lost.id();
        recovery.candidate = candidate.id();
        recovery.state = RecoveryState.WAITING;
        recovery.requestedBy = Objects.requireNonNull(by.personId());
        recovery.requestedAt = now;
        recovery.ripeAt = now.plus(WAIT);
        recovery.expiresAt = recovery.ripeAt.plus(OPEN);
        return recovery;
    }

    /// A present administrator or director objects, or who asked takes it back.
    void stop(Membership by, Instant now) {
        requireWaiting(now);
        if (!by.holds(Role.OUTLET_ADMIN) && !by.holds(Role.DIRECTOR) && !by.isPerson(requestedBy)) {
            throw new RefusedException(new RecoveryRefusal.NotYoursToStop());
        }
        decide(RecoveryState.STOPPED, by.personId(), now);
    }

    /// Whether it has lost its sense when this membership ends: the candidate's, the lost one's, or the asking one's.
    boolean concerns(UUID membership, @Nullable UUID person) {
        return candidate.equals(membership) || lost.equals(membership) || requestedBy.equals(person);
    }

    /// One of the three has left.
    void lapse(Instant now) {
        decide(RecoveryState.STOPPED, null, now);
    }

    /// Its time is over: makes room for another one.
    void expire() {
        state = RecoveryState.EXPIRED;
    }

    /// @param directors all active directors
    /// @param zone the time zone of the one who confirms
    void confirm(Membership by, Membership candidate, List<Membership> directors, ZoneId zone, Instant now) {
        requireWaiting(now);
        requireConfirmer(by, directors);
        requireFit(candidate);
        if (now.isBefore(ripeAt)) {
            throw new RefusedException(new RecoveryRefusal.TooEarly(ripeAt.atZone(zone)));
        }
        decide(RecoveryState.CONFIRMED, by.personId(), now);
    }

    private void requireConfirmer(Membership by, List<Membership> directors) {
        boolean askedByAllDirectors = directors.stream().allMatch(director -> director.isPerson(requestedBy));
        boolean entitled = by.holds(Role.DIRECTOR) || (by.holds(Role.HANDLER) && askedByAllDirectors);
        if (!entitled || by.isPerson(requestedBy) || by.id().equals(candidate)) {
            throw new RefusedException(new RecoveryRefusal.NotTheConfirmer());
        }
    }

    private static void requireFit(Membership candidate) {
        boolean fit = candidate.isActive()
                && !candidate.isJoint()
                && !candidate.holds(Role.OUTLET_ADMIN)
                && !candidate.holds(Role.DIRECTOR)
                && !candidate.holds(Role.HANDLER);
        if (!fit) {
            throw new RefusedException(new RecoveryRefusal.UnfitCandidate());
        }
    }

    private void requireWaiting(Instant now) {
        if (state(now) != RecoveryState.WAITING) {
            throw new RefusedException(new RecoveryRefusal.NotWaiting(state(now)));
        }
    }

    private void decide(RecoveryState decision, @Nullable UUID by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    /// The state at a time: a waiting one lapses by itself.
    RecoveryState state(Instant now) {
        return state == RecoveryState.WAITING && now.isAfter(expiresAt) ? RecoveryState.EXPIRED : state;
    }

    UUID id() {
        return id;
    }

    UUID lost() {
        return lost;
    }

    UUID candidate() {
        return candidate;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant ripeAt() {
        return ripeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
