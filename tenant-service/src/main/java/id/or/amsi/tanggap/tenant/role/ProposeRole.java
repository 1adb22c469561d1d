package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Home;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.notice.NoticeKind;
import id.or.amsi.tanggap.tenant.notice.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// An administrator proposes somebody as handler or director. Those who can confirm are told as soon as the person
/// belongs to the outlet.
@ApplicationScoped
public class ProposeRole {
    private final Memberships memberships;
    private final RoleProposals proposals;
    private final MemberNews news;
    private final Clock clock;

    ProposeRole(Memberships memberships, RoleProposals proposals, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.proposals = proposals;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    Proposal propose(UUID membershipId, Role role) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN);
        Membership target = memberships.present(membershipId);
        proposals.pending(target.id(), role).ifPresent(this::makeRoom);
        return propose(target, role, by, memberships.home());
    }

    /// Proposes inside a transaction that holds the lock; nothing may be pending for the role yet.
    ///
    /// @param by the administrator who proposes
    public Proposal propose(Membership target, Role role, Membership by, Home home) {
        target.requireEligible(role, home);
        RoleProposal proposal = RoleProposal.of(role, target, by, clock.instant());
        proposals.add(proposal);
        if (target.isActive()) {
            tell(proposal, target);
        }
        return Proposal.of(proposal, clock.instant());
    }

    /// The person has accepted: what was proposed with the invitation can be confirmed now.
    public void targetJoined(Membership target) {
        proposals.pending(target.id()).forEach(proposal -> tell(proposal, target));
    }

    private void makeRoom(RoleProposal earlier) {
        if (earlier.state(clock.instant()) == ProposalState.PENDING) {
            throw new RefusedException(new RoleRefusal.AlreadyProposed());
        }
        earlier.expire();
        proposals.settle();
    }

    private void tell(RoleProposal proposal, Membership target) {
        List<Membership> confirmers = memberships.active().stream()
                .filter(RoleProposal::isTrusted)
                .filter(member -> !member.id().equals(target.id()) && !member.isPerson(proposal.proposedBy()))
                .toList();
        news.mail(
                new Occasion(
                        NoticeKind.PROPOSAL_WAITING,
                        proposal.id().toString(),
                        target.id(),
                        proposal.role().name()),
                confirmers);
    }
}
