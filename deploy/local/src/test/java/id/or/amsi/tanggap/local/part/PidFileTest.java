package id.or.amsi.tanggap.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void startSomething() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void leftoverOfAKilledLauncherIsEnded() throws IOException, InterruptedException {
        new PidFile(folder.resolve("part.pid")).write(process.toHandle());

        var ended = PidFile.endLeftovers(folder);

        assertThat(ended).isEqualTo(1);
        assertThat(process.isAlive()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void strangerThatGotTheSameNumberIsLeftAlone() throws IOException, InterruptedException {
        var longAgo = "1000";
        Files.writeString(folder.resolve("part.pid"), process.pid() + "\n" + longAgo + "\n");

        var ended = PidFile.endLeftovers(folder);

        assertThat(ended).isZero();
        assertThat(process.isAlive()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void halfWrittenFileBlocksNothing() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("part.pid"), "12");

        assertThat(PidFile.endLeftovers(folder)).isZero();
    }
}
