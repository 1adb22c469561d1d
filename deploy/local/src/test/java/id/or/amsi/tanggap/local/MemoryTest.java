package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void sharedMemoryIsCountedByItsShare() {
        var rollup = List.of("Rss:   300 kB", "Pss:   120 kB", "Pss_Anon:   90 kB");

        assertThat(Memory.proportional(rollup)).isEqualTo(120);
    }

    @Test
    void thisProcessTakesSomeMemory() {
        assertThat(Memory.megabytes(List.of(ProcessHandle.current()))).isBetween(10L, 4000L);
    }
}
