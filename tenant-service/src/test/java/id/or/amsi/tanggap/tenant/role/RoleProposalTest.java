package id.or.amsi.tanggap.tenant.role;

import static id.or.amsi.tanggap.tenant.member.People.OUTLET;
import static id.or.amsi.tanggap.tenant.member.People.START;
import static id.or.amsi.tanggap.tenant.member.People.active;
import static id.or.amsi.tanggap.tenant.member.People.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.member.RoleGrant;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoleProposalTest {
    private final Membership administrator = active("Ani", Role.OUTLET_ADMIN);
    private final Membership director = active("Dewi", Role.DIRECTOR);
    private final Membership target = active("Tuti", Role.STAFF);
    private final RoleProposal proposal = RoleProposal.of(Role.HANDLER, target, administrator, START);

    @Test
    void directorConfirmsTheFirstHandler() {
        proposal.confirm(director, administrator, target, START);

        assertThat(proposal.state(START)).isEqualTo(ProposalState.CONFIRMED);
        assertThat(proposal.decidedBy()).isEqualTo(director.personId());
    }

    @Test
    void nobodyConfirmsWhatTheyProposed() {
        Membership both = active("Rani", Role.OUTLET_ADMIN, Role.HANDLER);
        RoleProposal own = RoleProposal.of(Role.HANDLER, target, both, START);

        assertRefused("second-person-needed", () -> own.confirm(both, both, target, START));

        own.confirm(active("Hana", Role.HANDLER), both, target, START);
        assertThat(own.state(START)).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void nobodyConfirmsTheirOwnPromotion() {
        Membership handler = active("Hana", Role.HANDLER);
        RoleProposal promotion = RoleProposal.of(Role.DIRECTOR, handler, administrator, START);

        assertRefused("second-person-needed", () -> promotion.confirm(handler, administrator, handler, START));

        promotion.confirm(active("Hesti", Role.HANDLER), administrator, handler, START);
        assertThat(promotion.state(START)).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void whoeverMadeTheProposerAnAdministratorIsNoSecondPerson() {
        Membership handler = active("Hana", Role.HANDLER);
        Membership puppet = active("Pupu");
        puppet.grant(Role.OUTLET_ADMIN, RoleGrant.by(handler.personId(), START), OUTLET);
        RoleProposal asked = RoleProposal.of(Role.HANDLER, target, puppet, START);

        assertRefused("second-person-needed", () -> asked.confirm(handler, puppet, target, START));

        asked.confirm(director, puppet, target, START);
        assertThat(asked.state(START)).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void whoeverAdministersDoesNotConfirm() {
        Membership both = active("Rani", Role.OUTLET_ADMIN, Role.HANDLER);

        assertRefused("second-person-needed", () -> proposal.confirm(both, administrator, target, START));

        proposal.confirm(director, administrator, target, START);
        assertThat(proposal.state(START)).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void nobodyProposesThemselves() {
        assertRefused(
                "role-proposed-for-oneself", () -> RoleProposal.of(Role.HANDLER, administrator, administrator, START));
    }

    @Test
    void ordinaryMembersDoNotConfirm() {
        assertRefused(
                "second-person-needed",
                () -> proposal.confirm(active("Edi", Role.EDITOR), administrator, target, START));
        assertRefused("second-person-needed", () -> proposal.reject(active("Ayu", Role.OUTLET_ADMIN), target, START));

        proposal.reject(director, target, START);
        assertThat(proposal.state(START)).isEqualTo(ProposalState.REJECTED);
    }

    @Test
    void proposalOfAFormerAdministratorIsVoid() {
        administrator.revoke(Role.OUTLET_ADMIN);

        assertRefused("proposal-proposer-gone", () -> proposal.confirm(director, administrator, target, START));
        assertRefused("proposal-proposer-gone", () -> proposal.confirm(director, null, target, START));
    }

    @Test
    void targetAcceptsTheMembershipFirst() {
        Membership guest = invited("Gita");
        RoleProposal early = RoleProposal.of(Role.HANDLER, guest, administrator, START);

        assertRefused("proposal-target-not-active", () -> early.confirm(director, administrator, guest, START));

        guest.accept(START);
        early.confirm(director, administrator, guest, START);
        assertThat(early.state(START)).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void fourteenDaysAreTheLimit() {
        Instant last = START.plus(Duration.ofDays(14));
        RoleProposal late = RoleProposal.of(Role.HANDLER, target, administrator, START);

        assertRefused("proposal-not-pending", () -> late.confirm(director, administrator, target, last.plusMillis(1)));
        assertThat(late.state(last.plusMillis(1))).isEqualTo(ProposalState.EXPIRED);

        proposal.confirm(director, administrator, target, last);
        assertThat(proposal.state(last)).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void decisionIsFinal() {
        proposal.withdraw(administrator, START);

        assertRefused("proposal-not-pending", () -> proposal.confirm(director, administrator, target, START));
        assertThat(proposal.state(START)).isEqualTo(ProposalState.WITHDRAWN);
    }

    @Test
    void ordinaryRolesAreNotProposed() {
        assertRefused("role-needs-no-proposal", () -> RoleProposal.of(Role.EDITOR, target, administrator, START));
    }

    private static void assertRefused(String slug, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().slug()).isEqualTo(slug));
    }
}
