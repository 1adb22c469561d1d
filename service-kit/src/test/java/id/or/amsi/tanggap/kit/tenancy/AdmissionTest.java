package id.or.amsi.tanggap.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {
    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # permission, tenant,     membership, roles,         second factor, outcome
        member,       ACTIVE,     ACTIVE,     STAFF,         false,         admitted
        member,       REGISTERED, ACTIVE,     STAFF,         false,         admitted
        member,       SUSPENDED,  ACTIVE,     STAFF,         false,         tenant-suspended
        member,       LEFT,       ACTIVE,     STAFF,         false,         tenant-suspended
        member,       strange,    ACTIVE,     STAFF,         false,         tenant-suspended
        member,       ACTIVE,     INVITED,    STAFF,         false,         membership-not-accepted
        member,       ACTIVE,     -,          STAFF,         false,         not-a-member
        member,       ACTIVE,     REMOVED,    STAFF,         false,         not-a-member
        member,       ACTIVE,     strange,    STAFF,         false,         not-a-member
        person,       ACTIVE,     INVITED,    STAFF,         false,         admitted
        person,       ACTIVE,     -,          STAFF,         false,         not-a-member
        person,       SUSPENDED,  ACTIVE,     STAFF,         false,         tenant-suspended
        STAFF,        ACTIVE,     ACTIVE,     STAFF,         false,         admitted
        STAFF,        ACTIVE,     INVITED,    STAFF,         false,         membership-not-accepted
        STAFF,        ACTIVE,     ACTIVE,     EDITOR,        true,          role-missing
        STAFF,        ACTIVE,     ACTIVE,     EDITOR+STAFF,  false,         admitted
        HANDLER,      ACTIVE,     ACTIVE,     HANDLER,       true,          admitted
        HANDLER,      ACTIVE,     ACTIVE,     HANDLER,       false,         second-factor-required
        HANDLER,      ACTIVE,     ACTIVE,     STAFF,         false,         role-missing
        HANDLER+STAFF, ACTIVE,    ACTIVE,     HANDLER+STAFF, false,         admitted
        HANDLER+STAFF, ACTIVE,    ACTIVE,     HANDLER,       false,         second-factor-required
        service,      ACTIVE,     ACTIVE,     STAFF,         true,          role-missing
        """)
    void everyDoubtIsARefusal(
            String permission,
            String tenant,
            @Nullable String membership,
            String roles,
            boolean secondFactor,
            String outcome) {
        Access access = new Access(TENANT, false, tenant, membership, Set.of(roles.split("\\+")));
        Admission admission = new Admission(Set.of("HANDLER"), (organization, person) -> Optional.of(access));

        String found = outcome(admission, permission(permission), new Caller(PERSON, "org", secondFactor, Set.of()));

        assertThat(found).isEqualTo(outcome);
    }

    @Test
    void roleWithoutItsSecondFactorDoesNotCount() {
        Access access = new Access(TENANT, false, "ACTIVE", "ACTIVE", Set.of("HANDLER", "STAFF"));
        Admission admission = new Admission(Set.of("HANDLER"), (organization, person) -> Optional.of(access));

        Scope without = admission.admit(new Permission.Member(), new Caller(PERSON, "org", false, Set.of()));
        Scope with = admission.admit(new Permission.Member(), new Caller(PERSON, "org", true, Set.of()));

        assertThat(without).isEqualTo(new Scope(TENANT, PERSON, Umbrella.NONE, Set.of("STAFF")));
        assertThat(with.roles()).containsExactlyInAnyOrder("HANDLER", "STAFF");
    }

    @Test
    void unknownOrganisationAndTokenWithoutPersonAreRefused() {
        Admission admission = new Admission(Set.of(), (organization, person) -> Optional.empty());
        Permission member = new Permission.Member();

        assertThat(outcome(admission, member, null)).isEqualTo("token-required");
        assertThat(outcome(admission, member, new Caller(PERSON, null, true, Set.of("access.read"))))
                .isEqualTo("organisation-required");
        assertThat(outcome(admission, member, new Caller(null, "org", true, Set.of("access.read"))))
                .isEqualTo("organisation-required");
        assertThat(outcome(admission, member, new Caller(PERSON, "org", true, Set.of("access.read"))))
                .isEqualTo("organisation-unknown");
    }

    @Test
    void publicAndServicesSeeNoTenant() {
        Admission admission = new Admission(Set.of(), (organization, person) -> Optional.empty());

        assertThat(admission.admit(new Permission.Anyone(), null)).isEqualTo(Scope.nothing());
        Permission access = new Permission.Service("access.read");
        Caller service = new Caller(null, null, false, Set.of("access.read"));
        assertThat(admission.admit(access, service)).isEqualTo(Scope.nothing());
        assertThat(outcome(admission, new Permission.Service("contacts.read"), service))
                .isEqualTo("role-missing");
        assertThat(outcome(admission, access, null)).isEqualTo("token-required");
    }

    private static Permission permission(String text) {
        return Character.isLowerCase(text.charAt(0))
                ? Permission.word(text, "")
                : new Permission.Roles(Set.of(text.split("\\+")));
    }

    private static String outcome(Admission admission, Permission permission, @Nullable Caller caller) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> admission.admit(permission, caller));
        return refused == null ? "admitted" : refused.refusal().slug();
    }
}
