package id.or.amsi.tanggap.tenant.role;

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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Half of a change that needs two people: an administrator asks that somebody become handler or director.
///
/// Proposer, confirmer and the person it is for are three people. The proposer must still be an administrator when it
/// is
/// confirmed, the confirmer an active handler or director who is no administrator and did not make the proposer one,
/// and the person must have accepted the membership.
@Entity
@Table(name = "role_proposal", schema = "tenant")
public class RoleProposal {
    static final Duration LIFE = Duration.ofDays(14);

    @Id
    @Column(name = "proposal_id", updatable = false)
    private UUID id;

    @Column(name = "membership_id", updatable = false)
    private UUID membershipId;

    @Column(name = "role", updatable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected RoleProposal() {}

    /// Asks for a role of trust. `by` is an active administrator.
    static RoleProposal of(Role role, Membership target, Membership by, Instant now) {
        if (!role.needsTwoPeople()) {
            throw new RefusedException(new RoleRefusal.NoProposalNeeded(role));
        }
        if (target.id().equals(by.id())) {
            throw new RefusedException(new RoleRefusal.ProposedOneself());
        }
        RoleProposal proposal = new RoleProposal();
        proposal.id = Ids.next();
        proposal.membershipId = target.id();
        proposal.role = role;
        proposal.state = ProposalState.PENDING;
        proposal.proposedBy = Objects.requireNonNull(by.personId());
        proposal.proposedAt = now;
        proposal.expiresAt = now.plus(LIFE);
        return proposal;
    }

    /// The second person agrees.
    ///
    /// @param proposer who proposed, as they are now; null when they are no member any more
    void confirm(Membership confirmer, @Nullable Membership proposer, Membership target, Instant now) {
        requirePending(now);
        requireSecondPerson(confirmer, target);
        if (proposer == null || !proposer.holds(Role.OUTLET_ADMIN)) {
            throw new RefusedException(new RoleRefusal.ProposerGone());
        }
        if (proposer.owesTo(confirmer, Role.OUTLET_ADMIN)) {
            throw new RefusedException(new RoleRefusal.NotASecondPerson());
        }
        if (!target.isActive()) {
            throw new RefusedException(new RoleRefusal.TargetNotActive());
        }
        decide(ProposalState.CONFIRMED, confirmer, now);
    }

    /// The second person disagrees.
    void reject(Membership by, Membership target, Instant now) {
        requirePending(now);
        requireSecondPerson(by, target);
        decide(ProposalState.REJECTED, by, now);
    }

    /// An administrator takes it back.
    void withdraw(Membership by, Instant now) {
        requirePending(now);
        decide(ProposalState.WITHDRAWN, by, now);
    }

    /// The person it is for has left.
    void lapse(Instant now) {
        state = ProposalState.WITHDRAWN;
        decidedAt = now;
    }

    /// Its time is over: makes room for another one.
    void expire() {
        state = ProposalState.EXPIRED;
    }

    private void requirePending(Instant now) {
        if (state(now) != ProposalState.PENDING) {
            throw new RefusedException(new RoleRefusal.NotPending(state(now)));
        }
    }

    private void requireSecondPerson(Membership person, Membership target) {
        if (!isTrusted(person) || person.isPerson(proposedBy) || person.id().equals(target.id())) {
            throw new RefusedException(new RoleRefusal.NotASecondPerson());
        }
    }

    /// Handlers and directors confirm; whoever administers proposes, and does not do both.
    public static boolean isTrusted(Membership person) {
        return (person.holds(Role.HANDLER) || person.holds(Role.DIRECTOR)) && !person.holds(Role.OUTLET_ADMIN);
    }

    private void decide(ProposalState decision, Membership by, Instant now) {
        state = decision;
        decidedBy = by.personId();
        decidedAt = now;
    }

    /// The state at a time: a pending one lapses by itself.
    ProposalState state(Instant now) {
        return state == ProposalState.PENDING && now.isAfter(expiresAt) ? ProposalState.EXPIRED : state;
    }

    UUID id() {
        return id;
    }

    UUID membershipId() {
        return membershipId;
    }

    Role role() {
        return role;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
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
