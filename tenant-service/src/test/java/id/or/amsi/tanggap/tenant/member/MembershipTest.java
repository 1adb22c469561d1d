package id.or.amsi.tanggap.tenant.member;

import static id.or.amsi.tanggap.tenant.member.People.ASSOCIATION;
import static id.or.amsi.tanggap.tenant.member.People.OUTLET;
import static id.or.amsi.tanggap.tenant.member.People.START;
import static id.or.amsi.tanggap.tenant.member.People.active;
import static id.or.amsi.tanggap.tenant.member.People.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipTest {
    private final RoleGrant byOne = RoleGrant.by(UUID.randomUUID(), START);
    private final RoleGrant byTwo = RoleGrant.by(UUID.randomUUID(), UUID.randomUUID(), START);

    @Test
    void rolesOfAnInvitationCountOnceThePersonAccepts() {
        Membership editor = invited("Sari", Role.EDITOR);
        assertThat(editor.holds(Role.EDITOR)).isFalse();

        editor.accept(START);

        assertThat(editor.holds(Role.EDITOR)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER", "DIRECTOR"})
    void rolesOfTrustNeedTwoOtherPeople(Role role) {
        Membership member = active("Sari");
        UUID own = Objects.requireNonNull(member.personId());
        UUID other = UUID.randomUUID();

        assertRefused("role-needs-two-people", () -> member.grant(role, byOne, OUTLET));
        assertRefused("role-needs-two-people", () -> member.grant(role, RoleGrant.by(own, other, START), OUTLET));
        assertRefused("role-needs-two-people", () -> member.grant(role, RoleGrant.by(other, own, START), OUTLET));
        assertRefused("role-needs-two-people", () -> member.grant(role, RoleGrant.by(other, other, START), OUTLET));

        member.grant(role, byTwo, OUTLET);
        assertThat(member.holds(role)).isTrue();
    }

    @Test
    void somebodyWhoHasNotAcceptedCannotBecomeHandler() {
        Membership guest = invited("Sari");

        assertRefused("role-needs-two-people", () -> guest.grant(Role.HANDLER, byTwo, OUTLET));
    }

    @Test
    void administratorAndDirectorAreTwoPeople() {
        Membership administrator = active("Sari", Role.OUTLET_ADMIN);
        Membership director = active("Dewi", Role.DIRECTOR);

        assertRefused("roles-exclude-each-other", () -> administrator.grant(Role.DIRECTOR, byTwo, OUTLET));
        assertRefused("roles-exclude-each-other", () -> director.grant(Role.OUTLET_ADMIN, byOne, OUTLET));

        administrator.grant(Role.EDITOR, byOne, OUTLET);
        assertThat(administrator.roles()).containsExactlyInAnyOrder(Role.OUTLET_ADMIN, Role.EDITOR);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasItsOwnKindOfTenant(Role role) {
        boolean ofAssociation = role == Role.SECRETARIAT || role == Role.MENTOR;
        boolean ofOutlet = !ofAssociation && role != Role.INTEGRATION;

        assertThat(role.isHeldIn(ASSOCIATION)).isEqualTo(ofAssociation);
        assertThat(role.isHeldIn(OUTLET)).isEqualTo(ofOutlet);
    }

    @Test
    void memberLentByAnotherOutletOnlyHandles() {
        Membership lent = Membership.invite(new Profile("Sari", "id", null), "sari@suaratimur.example", true, START);
        lent.link(UUID.randomUUID());
        lent.accept(START);

        assertRefused("joint-member-only-handles", () -> lent.grant(Role.STAFF, byOne, OUTLET));

        lent.grant(Role.HANDLER, byTwo, OUTLET);
        assertThat(lent.holds(Role.HANDLER)).isTrue();
    }

    @Test
    void removalEndsEveryRoleAndIsFinal() {
        Membership member = active("Sari", Role.EDITOR, Role.HANDLER);

        member.remove(START);

        assertThat(member.roles()).isEmpty();
        assertThat(member.holds(Role.HANDLER)).isFalse();
        assertRefused("not-found", () -> member.remove(START));
        assertRefused("invitation-already-answered", () -> member.accept(START));
    }

    private static void assertRefused(String slug, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().slug()).isEqualTo(slug));
    }
}
