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
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AdministratorRecoveryTest {
    private static final Instant RIPE = START.plus(Duration.ofDays(3));

    private final Membership lost = active("Ani", Role.OUTLET_ADMIN);
    private final Membership director = active("Dewi", Role.DIRECTOR);
    private final Membership candidate = active("Candra", Role.EDITOR);
    private final Membership asking = active("Siti", Role.STAFF);
    private final AdministratorRecovery recovery = AdministratorRecovery.of(lost, candidate, asking, START);

    @Test
    void directorConfirmsAfterSeventyTwoHours() {
        assertRefused(
                "recovery-too-early",
                () -> recovery.confirm(director, candidate, List.of(director), RIPE.minusMillis(1)));

        recovery.confirm(director, candidate, List.of(director), RIPE);

        assertThat(recovery.state(RIPE)).isEqualTo(RecoveryState.CONFIRMED);
    }

    @Test
    void presentAdministratorStopsIt() {
        recovery.stop(lost, START);

        assertThat(recovery.state(START)).isEqualTo(RecoveryState.STOPPED);
        assertRefused("recovery-not-waiting", () -> recovery.confirm(director, candidate, List.of(director), RIPE));
    }

    @Test
    void handlerConfirmsOnlyWhenTheOnlyDirectorAsked() {
        Membership handler = active("Hana", Role.HANDLER);
        AdministratorRecovery asked = AdministratorRecovery.of(lost, candidate, director, START);
        Membership second = active("Dian", Role.DIRECTOR);

        assertRefused(
                "recovery-not-yours-to-confirm", () -> recovery.confirm(handler, candidate, List.of(director), RIPE));
        assertRefused(
                "recovery-not-yours-to-confirm", () -> asked.confirm(director, candidate, List.of(director), RIPE));
        assertRefused(
                "recovery-not-yours-to-confirm",
                () -> asked.confirm(handler, candidate, List.of(director, second), RIPE));

        asked.confirm(handler, candidate, List.of(director), RIPE);
        assertThat(asked.state(RIPE)).isEqualTo(RecoveryState.CONFIRMED);
    }

    @Test
    void candidateDoesNotConfirmThemselves() {
        Membership handler = active("Hana", Role.HANDLER);
        AdministratorRecovery own = AdministratorRecovery.of(lost, handler, director, START);

        assertRefused("recovery-not-yours-to-confirm", () -> own.confirm(handler, handler, List.of(director), RIPE));

        own.confirm(active("Hesti", Role.HANDLER), handler, List.of(director), RIPE);
        assertThat(own.state(RIPE)).isEqualTo(RecoveryState.CONFIRMED);
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

        assertRefused("recovery-not-waiting", () -> recovery.confirm(director, candidate, List.of(director), late));
        assertThat(recovery.state(late)).isEqualTo(RecoveryState.EXPIRED);
    }

    private static void assertRefused(String slug, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().slug()).isEqualTo(slug));
    }
}
