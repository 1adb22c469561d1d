package id.or.amsi.tanggap.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VictimTest {
    /// As many as every merge is tested with.
    @Test
    void twoKillsOfEachPartComeAtEveryStep() {
        var steps = IntStream.range(0, 2)
                .boxed()
                .flatMap(kill -> Arrays.stream(Victim.values()).map(victim -> victim.step(kill)));

        assertThat(steps).contains(Step.values());
    }
}
