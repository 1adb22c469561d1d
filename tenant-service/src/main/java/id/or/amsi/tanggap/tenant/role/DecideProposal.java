package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.tenant.member.Home;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.member.RoleGrant;
import id.or.amsi.tanggap.tenant.notice.NoticeKind;
import id.or.amsi.tanggap.tenant.notice.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The second person confirms or rejects a proposal; an administrator withdraws it.
@ApplicationScoped
class DecideProposal {
    private final Memberships memberships;
    private final RoleProposals proposals;
    private final MemberNews news;
    private final Clock clock;

    DecideProposal(Memberships memberships, RoleProposals proposals, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.proposals = proposals;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    Proposal confirm(UUID id) {
        memberships.lock();
        Instant now = clock.instant();
        RoleProposal proposal = proposals.known(id);
        Membership confirmer = memberships.own();
        Membership target = target(proposal);
        Membership proposer = memberships.ofPerson(proposal.proposedBy()).orElse(null);
        Home home = memberships.home();
        target.requireEligible(proposal.role(), home);
        proposal.confirm(confirmer, proposer, target, now);
        RoleGrant grant = RoleGrant.by(proposal.proposedBy(), Objects.requireNonNull(confirmer.personId()), now);
        target.grant(proposal.role(), grant, home);
        news.granted(target, proposal.role(), grant);
        news.reconcile();
        return Proposal.of(proposal, now);
    }

    @Transactional
    Proposal reject(UUID id) {
        memberships.lock();
        RoleProposal proposal = proposals.known(id);
        Membership target = target(proposal);
        proposal.reject(memberships.own(), target, clock.instant());
        memberships
                .ofPerson(proposal.proposedBy())
                .ifPresent(proposer -> news.mail(
                        new Occasion(
                                NoticeKind.PROPOSAL_REJECTED,
                                proposal.id().toString(),
                                target.id(),
                                proposal.role().name()),
                        List.of(proposer)));
        return Proposal.of(proposal, clock.instant());
    }

    @Transactional
    Proposal withdraw(UUID id) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN);
        RoleProposal proposal = proposals.known(id);
        proposal.withdraw(by, clock.instant());
        return Proposal.of(proposal, clock.instant());
    }

    private Membership target(RoleProposal proposal) {
        return memberships.findById(proposal.membershipId());
    }
}
