package id.or.amsi.tanggap.sop.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 31);
    private static final UUID EDITOR = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private final Proposal proposal =
            new Proposal(UUID.randomUUID(), new Offer(UUID.randomUUID(), "KBGO", "kbgo", 1, 3, LAST_DAY), NOW);

    @Test
    void outletIsLateFromTheDayAfterTheLastUntilItUsesTheNewVersion() {
        assertThat(proposal.isLate(1, LAST_DAY, LAST_DAY)).isFalse();
        assertThat(proposal.isLate(1, LAST_DAY, LAST_DAY.plusDays(1))).isTrue();
        assertThat(proposal.isLate(3, LAST_DAY, LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void decliningDoesNotEndADutyAndBeingSupersededDoes() {
        Proposal superseded =
                new Proposal(UUID.randomUUID(), new Offer(UUID.randomUUID(), "KBGO", "kbgo", 1, 3, LAST_DAY), NOW);

        proposal.decline(EDITOR, NOW, "Nanti.");
        superseded.supersede();

        assertThat(proposal.isLate(1, LAST_DAY, LAST_DAY.plusDays(1))).isTrue();
        assertThat(superseded.isLate(1, LAST_DAY, LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void declinedCanStillBeAcceptedAndAcceptedIsFinal() {
        proposal.decline(EDITOR, NOW, "Nanti.");

        proposal.accept(EDITOR, NOW);

        assertThat(proposal.state()).isEqualTo(ProposalState.ACCEPTED);
        assertThatThrownBy(() -> proposal.decline(EDITOR, NOW, "Tidak jadi.")).isInstanceOf(RefusedException.class);
    }
}
