package id.or.amsi.tanggap.tenant.recovery;

import static id.or.amsi.tanggap.tenant.member.People.START;
import static id.or.amsi.tanggap.tenant.member.People.active;
import static id.or.amsi.tanggap.tenant.member.People.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AdministratorRecoveryTest {
    private static final Instant RIPE = START.plus(Duration.ofDays(3));

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Membership lost = active("Ani", Role.OUTLET_ADMIN);
    private final Membership director = active("Dewi", Role.DIRECTOR);
    private final Membership candidate = active("Candra", Role.EDITOR);
    private final Membership asking = active("Siti", Role.STAFF);
    private final AdministratorRecovery recovery = AdministratorRecovery.of(lost, candidate, asking, START);

    @Test
    void directorConfirmsAfterSeventyTwoHours() {
        assertRefused(
                "recovery-too-early",
                () -> recovery.confirm(director, candidate, List.of(director), WIB, RIPE.minusMillis(1)));

        recovery.confirm(director, candidate, List.of(director), WIB, RIPE);

        assertThat(recovery.state(RIPE)).isEqualTo(RecoveryState.CONFIRMED);
    }

    @Test
    void presentAdministratorStopsIt() {
        recovery.stop(lost, START);

        assertThat(recovery.state(START)).isEqualTo(RecoveryState.STOPPED);
        assertRefused(
                "recovery-not-waiting", () -> recovery.confirm(director, candidate, List.of(director), WIB, RIPE));
    }

    @Test
    void handlerConfirmsOnlyWhenTheOnlyDirectorAsked() {
        Membership handler = active("Hana", Role.HANDLER);
        AdministratorRecovery asked = AdministratorRecovery.of(lost, candidate, director, START);
        Membership second = active("Dian", Role.DIRECTOR);

        assertRefused(
                "recovery-not-yours-to-confirm",
                () -> recovery.confirm(handler, candidate, List.of(director), WIB, RIPE));
        assertRefused(
                "recovery-not-yours-to-confirm",
                () -> asked.confirm(director, candidate, List.of(director), WIB, RIPE));
        assertRefused(
                "recovery-not-yours-to-confirm",
                () -> asked.confirm(handler, candidate, List.of(director, second), WIB, RIPE));

        asked.confirm(handler, candidate, List.of(director), WIB, RIPE);
        assertThat(asked.state(RIPE)).isEqualTo(RecoveryState.CONFIRMED);
    }

    @Test
    void whoAskedAndDirectorsStopItAndOthersDoNot() {
        assertRefused("recovery-not-yours-to-stop", () -> recovery.stop(candidate, START));

        recovery.stop(asking, START);
        AdministratorRecovery other = AdministratorRecovery.of(lost, candidate, asking, START);
        other.stop(director, START);

        assertThat(recovery.state(START)).isEqualTo(RecoveryState.STOPPED);
        assertThat(other.state(START)).isEqualTo(RecoveryState.STOPPED);
    }

    @Test
    void candidateIsAnActiveMemberWithNeitherKey() {
        assertRefused("recovery-candidate-unfit", () -> AdministratorRecovery.of(lost, director, asking, START));
        assertRefused(
                "recovery-candidate-unfit",
                () -> AdministratorRecovery.of(lost, active("Ayu", Role.OUTLET_ADMIN), asking, START));
        assertRefused("recovery-candidate-unfit", () -> AdministratorRecovery.of(lost, invited("Gita"), asking, START));

        assertThat(AdministratorRecovery.of(lost, asking, asking, START).candidate())
                .isEqualTo(asking.id());
    }

    @Test
    void onlyAnAdministratorCanBeLost() {
        assertRefused(
                "recovery-names-no-administrator", () -> AdministratorRecovery.of(director, candidate, asking, START));
    }

    @Test
    void itLapsesFourteenDaysAfterTheWait() {
        Instant late = RIPE.plus(Duration.ofDays(14)).plusMillis(1);

        assertRefused(
                "recovery-not-waiting", () -> recovery.confirm(director, candidate, List.of(director), WIB, late));
        assertThat(recovery.state(late)).isEqualTo(RecoveryState.EXPIRED);
    }

    private static void assertRefused(String slug, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().slug()).isEqualTo(slug));
    }
}
