package id.or.amsi.tanggap.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.fault.Effects.Effect;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final UUID KEY = new UUID(0, 1);
    private static final Effect ONE = new Effect(KEY, 1);
    private static final Effect TWO = new Effect(KEY, 2);
    private static final Effect THREE = new Effect(KEY, 3);

    @Test
    void allOnceAndInOrderIsFlawlessEvenIfADoubtfulOneIsMissing() {
        Verdict verdict = Verdict.of(Set.of(ONE, THREE), Set.of(TWO), List.of(ONE, THREE));

        assertThat(verdict).isEqualTo(verdict.flawless());
    }

    @Test
    void whatIsLostDoubledDisorderedOrInventedIsFound() {
        assertThat(Verdict.of(Set.of(ONE, TWO), Set.of(), List.of(ONE)).lost()).isEqualTo(1);
        assertThat(Verdict.of(Set.of(ONE, TWO), Set.of(), List.of(ONE, TWO, TWO))
                        .doubled())
                .isEqualTo(1);
        assertThat(Verdict.of(Set.of(ONE, TWO), Set.of(), List.of(TWO, ONE)).disordered())
                .isEqualTo(1);
        assertThat(Verdict.of(Set.of(ONE), Set.of(), List.of(ONE, TWO)).invented())
                .isEqualTo(1);
    }
}
